package org.cognitojunit.internal.provision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cognitojunit.AppClient;
import org.cognitojunit.StackOutputs;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.internal.template.Outline;
import org.cognitojunit.internal.template.ProvisionedStacks;
import org.cognitojunit.internal.template.Stacks;
import org.cognitojunit.internal.template.resource.CreatedResource;
import org.cognitojunit.internal.template.resource.ResourceContext;
import org.cognitojunit.internal.template.resource.ResourceTypes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Makes what templates say, and around it what a test needs besides: a pool or a client where they have none, passwords. */
final class TemplateProvisioner {

    private final Provisioner provisioner;
    private final Backend backend;
    private final CognitoIdentityProviderClient sdk;
    private final PoolCalls calls;

    TemplateProvisioner(Provisioner provisioner, Backend backend, CognitoIdentityProviderClient sdk, PoolCalls calls) {
        this.provisioner = provisioner;
        this.backend = backend;
        this.sdk = sdk;
        this.calls = calls;
    }

    /**
     * The definitions of the pools that there will be. Nothing is made.
     *
     * @throws IllegalArgumentException if a template cannot be made, or what stands beside it contradicts it
     */
    List<UserPoolDefinition> outline(UserPoolDefinition declared, TemplateDefinition template) {
        return TemplatePools.of(declared, template, Stacks.outline(template, site(Map.of())));
    }

    /**
     * Makes the pools of a declaration. What was made is deleted again if that fails halfway.
     *
     * @param name what to call the pool that the templates do not make
     */
    ProvisionedPools provision(UserPoolDefinition declared, TemplateDefinition template, String name) {
        Outline outline = Stacks.outline(template, site(Map.of()));
        List<UserPoolDefinition> definitions = TemplatePools.of(declared, template, outline);
        Map<String, UserDefinition> users = new LinkedHashMap<>();
        definitions.forEach(pool -> pool.users().forEach(user -> users.put(user.name(), user)));
        return outline.pools().isEmpty()
                ? ours(declared, definitions.get(0), template, name, site(users))
                : theirs(definitions, template, site(users));
    }

    private ResourceContext site(Map<String, UserDefinition> users) {
        return new ResourceContext(backend, sdk, calls, users);
    }

    /** The templates make no pool: they get ours. */
    private ProvisionedPools ours(
            UserPoolDefinition declared,
            UserPoolDefinition definition,
            TemplateDefinition template,
            String name,
            ResourceContext site) {
        UserPoolType pool = provisioner.pool(declared, name, calls);
        Runnable deletion = () -> provisioner.delete(pool.id());
        try {
            String domain = provisioner.besideUsers(pool.id(), declared, calls);
            ProvisionedStacks stacks = Stacks.provision(TemplatePools.given(template, pool), site);
            deletion = deletion(stacks, deletion);
            UserPool made = filled(definition, stacks, pool.id(), pool.arn(), pool.name(), domain);
            return new ProvisionedPools(List.of(made), outputs(stacks), deletion);
        } catch (RuntimeException e) {
            throw undone(deletion, e);
        }
    }

    private ProvisionedPools theirs(
            List<UserPoolDefinition> definitions, TemplateDefinition template, ResourceContext site) {
        ProvisionedStacks stacks = Stacks.provision(template, site);
        try {
            List<UserPool> pools = new ArrayList<>();
            List<CreatedResource> made = stacks.ofType(ResourceTypes.USER_POOL);
            for (int i = 0; i < made.size(); i++) {
                CreatedResource pool = made.get(i);
                String domain = inPool(stacks, ResourceTypes.DOMAIN, pool.ref()).stream()
                        .map(CreatedResource::ref)
                        .findFirst()
                        .orElse(null);
                pools.add(filled(
                        definitions.get(i),
                        stacks,
                        pool.ref(),
                        Objects.requireNonNull(pool.attributes().get("Arn")),
                        Objects.requireNonNull(pool.attributes().get(ResourceTypes.POOL_NAME)),
                        domain));
            }
            return new ProvisionedPools(pools, outputs(stacks), stacks::delete);
        } catch (RuntimeException e) {
            throw undone(stacks::delete, e);
        }
    }

    private static StackOutputs outputs(ProvisionedStacks stacks) {
        Map<String, List<StackOutputs.Output>> outputs = new LinkedHashMap<>();
        stacks.outputs()
                .forEach((stack, ofStack) -> outputs.put(
                        stack,
                        ofStack.stream()
                                .map(o -> new StackOutputs.Output(o.name(), o.value(), o.missing()))
                                .toList()));
        return StackOutputs.of(outputs);
    }

    private static Runnable deletion(ProvisionedStacks stacks, Runnable ofPool) {
        return () -> {
            try {
                stacks.delete();
            } finally {
                ofPool.run();
            }
        };
    }

    private static RuntimeException undone(Runnable deletion, RuntimeException failure) {
        try {
            deletion.run();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Gives a pool what the test wants in it and the templates do not have. */
    private UserPool filled(
            UserPoolDefinition definition,
            ProvisionedStacks stacks,
            String id,
            String arn,
            String name,
            @Nullable String domain) {
        List<AppClient> clients = definition.clients().stream()
                .map(client -> client(id, client, stacks))
                .toList();
        for (UserDefinition user : definition.users()) {
            if (hasUser(stacks, id, user.name())) {
                user.groups().stream()
                        .filter(group -> !isMember(stacks, id, user.name(), group))
                        .forEach(group -> provisioner.membership(id, user.name(), group, calls));
            } else {
                provisioner.user(id, user, calls);
            }
        }
        return UserPool.builder(sdk, id)
                .arn(arn)
                .name(name)
                .domain(domain)
                .appClients(clients)
                .definition(definition)
                .backend(backend)
                .build();
    }

    private AppClient client(String poolId, ClientDefinition client, ProvisionedStacks stacks) {
        return inPool(stacks, ResourceTypes.CLIENT, poolId).stream()
                .filter(made -> made.wanted().logicalId().equals(client.name()))
                .findFirst()
                .map(made -> AppClient.of(made.ref(), client, secret(made)))
                .orElseGet(() -> provisioner.client(poolId, client, calls));
    }

    private static @Nullable String secret(CreatedResource client) {
        return Optional.ofNullable(client.attributes().get("ClientSecret"))
                .filter(secret -> !secret.isEmpty())
                .orElse(null);
    }

    private static boolean hasUser(ProvisionedStacks stacks, String poolId, String username) {
        return inPool(stacks, ResourceTypes.USER, poolId).stream()
                .anyMatch(made -> made.ref().equals(username));
    }

    private static boolean isMember(ProvisionedStacks stacks, String poolId, String username, String group) {
        return inPool(stacks, ResourceTypes.MEMBERSHIP, poolId).stream()
                .map(made -> made.wanted().properties())
                .anyMatch(made ->
                        username.equals(made.textOrNull("Username")) && group.equals(made.textOrNull("GroupName")));
    }

    private static List<CreatedResource> inPool(ProvisionedStacks stacks, String type, String poolId) {
        return stacks.ofType(type).stream()
                .filter(made -> poolId.equals(made.poolId()))
                .toList();
    }
}
