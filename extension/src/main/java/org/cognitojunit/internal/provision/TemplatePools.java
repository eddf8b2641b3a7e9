package org.cognitojunit.internal.provision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.GroupDefinition;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.internal.template.Outline;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.TemplateException;
import org.cognitojunit.internal.template.resource.ResolvedResource;
import org.cognitojunit.internal.template.resource.ResourceTypes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/**
 * The definitions of the pools that templates make, or of the one that the extension makes beside them, with the names by which
 * a test asks for what is in them.
 */
final class TemplatePools {

    /** What stands for the pool that the extension makes, in what templates are given. */
    static final String POOL_ID = "${UserPoolId}";

    static final String POOL_ARN = "${UserPoolArn}";

    /** Good for any rule about characters, and made longer where a pool wants that. */
    private static final String TEMPORARY_PASSWORD = "Temp-Horse-1";

    private final UserPoolDefinition declared;
    private final TemplateDefinition template;
    private final Outline outline;

    private TemplatePools(UserPoolDefinition declared, TemplateDefinition template, Outline outline) {
        this.declared = declared;
        this.template = template;
        this.outline = outline;
    }

    /**
     * One definition for each pool.
     *
     * @param declared what the annotation or the builder says
     * @throws IllegalArgumentException if it contradicts the templates
     */
    static List<UserPoolDefinition> of(UserPoolDefinition declared, TemplateDefinition template, Outline outline) {
        return new TemplatePools(declared, template, outline).definitions();
    }

    private List<UserPoolDefinition> definitions() {
        if (outline.pools().isEmpty()) {
            requireOurPool();
            return List.of(definition(declared.name(), null, declared.groups()));
        }
        requireNothingBeside();
        requireTheirPools();
        List<UserPoolDefinition> definitions = new ArrayList<>();
        for (ResolvedResource pool : outline.pools()) {
            String name = outline.pools().size() == 1 ? declared.name() : pool.logicalId();
            definitions.add(definition(name, pool, List.of()));
        }
        return definitions;
    }

    /** What templates are given for the pool that the extension makes. */
    static TemplateDefinition given(TemplateDefinition template, UserPoolType pool) {
        return new TemplateDefinition(
                template.locations(),
                given(template.parameters(), pool),
                given(template.imports(), pool),
                given(template.values(), pool),
                template.resources());
    }

    private static Map<String, String> given(Map<String, String> values, UserPoolType pool) {
        Map<String, String> given = new LinkedHashMap<>();
        values.forEach((name, value) ->
                given.put(name, value.replace(POOL_ID, pool.id()).replace(POOL_ARN, pool.arn())));
        return given;
    }

    /** Nothing is made in a pool that the test does not make. */
    private void requireOurPool() {
        for (ResolvedResource resource : outline.resources()) {
            String poolId = resource.properties().textOrNull("UserPoolId");
            if (!POOL_ID.equals(poolId)) {
                throw new TemplateException(
                        resource.properties().place(),
                        "'" + resource.logicalId() + "' is in the pool '" + poolId
                                + "', which the test does not make. Name"
                                + " a template that makes it before this one, or give " + POOL_ID
                                + " for a pool that is made for the test.");
            }
        }
    }

    private void requireTheirPools() {
        for (ResolvedResource resource : outline.resources()) {
            String poolId = resource.properties().textOrNull("UserPoolId");
            if (poolId != null && outline.poolOf(resource).isEmpty()) {
                throw new TemplateException(
                        resource.properties().place(),
                        "'" + resource.logicalId() + "' is in the pool '" + poolId
                                + "', which the templates do not make. They" + " make " + names() + ".");
            }
        }
    }

    private void requireNothingBeside() {
        UserPoolDefinition nothing = UserPoolDefinition.builder().build();
        refuse(!declared.settings().equals(nothing.settings()), "settings of the pool");
        refuse(!declared.resourceServers().isEmpty(), "resource servers");
        refuse(declared.domain() != null, "a domain");
        refuse(!declared.groups().isEmpty(), "groups");
        boolean several = outline.pools().size() > 1;
        if (several && declared.name() != null) {
            throw new IllegalArgumentException(
                    "The templates make several pools, each named by its logical id, so the name '" + declared.name()
                            + "' is nobody's. Remove it.");
        }
    }

    private void refuse(boolean beside, String what) {
        if (beside) {
            throw new IllegalArgumentException("The templates make the pool " + names() + ", and beside them stand "
                    + what + ". Write them into the template.");
        }
    }

    private String names() {
        return String.join(
                ", ", outline.pools().stream().map(ResolvedResource::logicalId).toList());
    }

    private UserPoolDefinition definition(
            @Nullable String name, @Nullable ResolvedResource pool, List<GroupDefinition> besides) {
        List<GroupDefinition> groups = new ArrayList<>(besides);
        outline.ofType(ResourceTypes.GROUP, pool).forEach(group -> groups.add(group(group)));
        return new UserPoolDefinition(
                name,
                declared.settings(),
                declared.resourceServers(),
                declared.domain(),
                clients(pool),
                groups,
                users(pool),
                declared.lifecycle(),
                null,
                null);
    }

    private List<ClientDefinition> clients(@Nullable ResolvedResource pool) {
        List<ClientDefinition> clients = outline.ofType(ResourceTypes.CLIENT, pool).stream()
                .map(TemplateClient::of)
                .toList();
        if (clients.isEmpty()) {
            return declared.clients();
        }
        if (!declared.clients().equals(UserPoolDefinition.builder().build().clients())) {
            throw new IllegalArgumentException("The templates make the client "
                    + String.join(
                            ", ", clients.stream().map(ClientDefinition::name).toList())
                    + ", and beside them stands one. Write it into the template.");
        }
        return clients;
    }

    private static GroupDefinition group(ResolvedResource group) {
        return GroupDefinition.builder(group.nameBy("GroupName")).build();
    }

    private List<UserDefinition> users(@Nullable ResolvedResource pool) {
        Map<String, UserDefinition> users = new LinkedHashMap<>();
        for (ResolvedResource user : outline.ofType(ResourceTypes.USER, pool)) {
            String name = String.valueOf(user.properties().textOrNull("Username"));
            users.put(name, user(name, user, pool));
        }
        for (UserDefinition said : declared.users()) {
            if (isInTemplate(said)) {
                continue;
            }
            if (outline.pools().size() > 1) {
                throw new IllegalArgumentException("The templates make the pools " + names() + ", and user '"
                        + said.name() + "' is in none of them. Write the user into the template.");
            }
            users.put(said.name(), said);
        }
        return List.copyOf(users.values());
    }

    private boolean isInTemplate(UserDefinition said) {
        return outline.users().stream()
                .anyMatch(user -> said.name().equals(user.properties().textOrNull("Username")));
    }

    /** A user of the template, with the password that the test says, or else a temporary one. */
    private UserDefinition user(String name, ResolvedResource user, @Nullable ResolvedResource pool) {
        UserDefinition.Builder builder = UserDefinition.builder(name);
        UserDefinition said = declared.users().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
        if (said == null) {
            builder.temporaryPassword(temporaryPassword(pool));
        } else if (!said.attributes().isEmpty()) {
            throw new IllegalArgumentException(
                    "User '" + name + "' is in the template, and so are the user's attributes." + " Write "
                            + said.attributes().keySet() + " into the template.");
        } else if (said.password() != null) {
            builder.password(said.password());
        } else {
            builder.temporaryPassword(Objects.requireNonNull(said.temporaryPassword()));
        }
        Node attributes = user.properties().get("UserAttributes");
        if (attributes != null) {
            for (Node attribute : attributes.items().nodes()) {
                Fields fields = attribute.fields();
                builder.attribute(
                        fields.require("Name").text().value(),
                        Objects.requireNonNullElse(fields.textOrNull("Value"), ""));
            }
        }
        return builder.groups(groups(name, said, pool)).build();
    }

    private String[] groups(String username, @Nullable UserDefinition said, @Nullable ResolvedResource pool) {
        List<String> groups = new ArrayList<>();
        for (ResolvedResource membership : outline.ofType(ResourceTypes.MEMBERSHIP, pool)) {
            if (username.equals(membership.properties().textOrNull("Username"))) {
                groups.add(String.valueOf(membership.properties().textOrNull("GroupName")));
            }
        }
        if (said != null) {
            said.groups().stream().filter(group -> !groups.contains(group)).forEach(groups::add);
        }
        return groups.toArray(String[]::new);
    }

    private String temporaryPassword(@Nullable ResolvedResource pool) {
        int minimum = pool == null ? declared.settings().passwordPolicy().minimumLength() : minimumLength(pool);
        return TEMPORARY_PASSWORD + "x".repeat(Math.max(0, minimum - TEMPORARY_PASSWORD.length()));
    }

    private static int minimumLength(ResolvedResource pool) {
        Node policies = pool.properties().get("Policies");
        Node policy = policies == null ? null : policies.fields().get("PasswordPolicy");
        String minimum = policy == null ? null : policy.fields().textOrNull("MinimumLength");
        return minimum == null ? 0 : Integer.parseInt(minimum);
    }
}
