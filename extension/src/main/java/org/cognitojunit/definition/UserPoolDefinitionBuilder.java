package org.cognitojunit.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what a user pool is to be. It can say all that {@code @CognitoUserPool} can.
 *
 * <pre>{@code
 * UserPoolDefinition.builder()
 *     .client(client -> client.authFlows(USER_PASSWORD_AUTH).accessTokenValidity(Duration.ofMinutes(5)))
 *     .group("admins")
 *     .user("alice", user -> user.password("Correct-Horse-1").groups("admins"))
 *     .build();
 * }</pre>
 *
 * @param <R> what {@link #build} makes
 */
public final class UserPoolDefinitionBuilder<R> {

    private final Function<UserPoolDefinition, R> result;
    private @Nullable String name;
    private List<FirstFactor> firstFactors = List.of();
    private List<String> aliasAttributes = List.of();
    private List<String> usernameAttributes = List.of();
    private boolean usernameCaseSensitive = true;
    private PasswordPolicy passwordPolicy = PasswordPolicy.DEFAULT;
    private final List<AttributeDefinition> attributes = new ArrayList<>();
    private List<String> autoVerifiedAttributes = List.of();
    private List<String> verifiedBeforeUpdate = List.of();
    private List<RecoveryMechanism> accountRecovery = List.of();
    private MfaSettings mfa = MfaSettings.OFF;
    private @Nullable PasskeySettings passkeys;
    private DeviceSettings devices = DeviceSettings.NONE;
    private MessageSettings messages = MessageSettings.DEFAULT;
    private boolean selfSignUp = true;
    private boolean deletionProtection;
    private Tier tier = Tier.ESSENTIALS;
    private ThreatProtection threatProtection = ThreatProtection.OFF;
    private final List<ResourceServerDefinition> resourceServers = new ArrayList<>();
    private @Nullable String domain;
    private @Nullable ClientDefinition onlyClient;
    private final List<ClientDefinition> clients = new ArrayList<>();
    private final List<GroupDefinition> groups = new ArrayList<>();
    private final List<UserDefinition> users = new ArrayList<>();
    private Lifecycle lifecycle = Lifecycle.PER_CLASS;
    private @Nullable TemplateDefinition template;
    private @Nullable String id;
    private Addresses addresses = Addresses.BACKEND;
    private boolean acr;
    private @Nullable String existing;
    private boolean keepChanges;

    /**
     * @param result makes what is built of the definition
     */
    public UserPoolDefinitionBuilder(Function<UserPoolDefinition, R> result) {
        this.result = result;
    }

    /** What the test calls the pool, for {@code @Called}. Needed where a test has several. */
    public UserPoolDefinitionBuilder<R> name(String name) {
        this.name = name;
        return this;
    }

    /** What choice-based sign-in may begin with, PASSWORD among them. Default: Cognito's, PASSWORD. */
    public UserPoolDefinitionBuilder<R> firstFactors(FirstFactor... firstFactors) {
        this.firstFactors = List.of(firstFactors);
        return this;
    }

    /** What users sign in with besides their username: email, phone_number, preferred_username. Default: nothing. */
    public UserPoolDefinitionBuilder<R> aliasAttributes(String... aliasAttributes) {
        this.aliasAttributes = List.of(aliasAttributes);
        return this;
    }

    /** What users sign in with in place of a username: email, phone_number. Default: nothing. */
    public UserPoolDefinitionBuilder<R> usernameAttributes(String... usernameAttributes) {
        this.usernameAttributes = List.of(usernameAttributes);
        return this;
    }

    /** Whether {@code Alice} and {@code alice} are two users. Default true. */
    public UserPoolDefinitionBuilder<R> usernameCaseSensitive(boolean usernameCaseSensitive) {
        this.usernameCaseSensitive = usernameCaseSensitive;
        return this;
    }

    /** What passwords the pool takes. Default: Cognito's. */
    public UserPoolDefinitionBuilder<R> passwordPolicy(Consumer<PasswordPolicy.Builder> passwordPolicy) {
        PasswordPolicy.Builder builder = PasswordPolicy.builder();
        passwordPolicy.accept(builder);
        this.passwordPolicy = builder.build();
        return this;
    }

    /** Adds a custom attribute that is a mutable string. */
    public UserPoolDefinitionBuilder<R> attribute(String name) {
        return attribute(name, attribute -> {});
    }

    /** Adds a custom attribute, or settings of a standard one. */
    public UserPoolDefinitionBuilder<R> attribute(String name, Consumer<AttributeDefinition.Builder> attribute) {
        AttributeDefinition.Builder builder = AttributeDefinition.builder(name);
        attribute.accept(builder);
        attributes.add(builder.build());
        return this;
    }

    /** What is verified by a code as soon as a user signs up: email, phone_number. Default: nothing. */
    public UserPoolDefinitionBuilder<R> autoVerifiedAttributes(String... autoVerifiedAttributes) {
        this.autoVerifiedAttributes = List.of(autoVerifiedAttributes);
        return this;
    }

    /** The auto-verified attributes that keep their value until a new one is verified. Default: none. */
    public UserPoolDefinitionBuilder<R> verifiedBeforeUpdate(String... verifiedBeforeUpdate) {
        this.verifiedBeforeUpdate = List.of(verifiedBeforeUpdate);
        return this;
    }

    /** Where users who have forgotten their password are sent a code, what to try first, first. Default: Cognito's. */
    public UserPoolDefinitionBuilder<R> accountRecovery(RecoveryMechanism... accountRecovery) {
        this.accountRecovery = List.of(accountRecovery);
        return this;
    }

    /** The second factors of the pool. Default: OFF. */
    public UserPoolDefinitionBuilder<R> mfa(MfaMode mode, MfaFactor... factors) {
        mfa = new MfaSettings(mode, new LinkedHashSet<>(Arrays.asList(factors)));
        return this;
    }

    /** What the pool says about passkeys. Default: nothing. */
    public UserPoolDefinitionBuilder<R> passkeys(PasskeySettings passkeys) {
        this.passkeys = passkeys;
        return this;
    }

    /**
     * What the pool does about devices. Default: nothing.
     *
     * @param challengeRequiredOnNewDevice whether only a remembered device spares the second factor
     */
    public UserPoolDefinitionBuilder<R> devices(DeviceTracking tracking, boolean challengeRequiredOnNewDevice) {
        devices = new DeviceSettings(tracking, challengeRequiredOnNewDevice);
        return this;
    }

    /** How the pool sends messages. Default: mails from Cognito's own sender, and no text messages. */
    public UserPoolDefinitionBuilder<R> messages(MessageSettings messages) {
        this.messages = messages;
        return this;
    }

    /** Whether users may sign up by themselves. Default true. */
    public UserPoolDefinitionBuilder<R> selfSignUp(boolean selfSignUp) {
        this.selfSignUp = selfSignUp;
        return this;
    }

    /** Whether the pool cannot be deleted, until the extension cleans up. Default false. */
    public UserPoolDefinitionBuilder<R> deletionProtection(boolean deletionProtection) {
        this.deletionProtection = deletionProtection;
        return this;
    }

    /** The feature plan. Default {@link Tier#ESSENTIALS}, as Cognito's. */
    public UserPoolDefinitionBuilder<R> tier(Tier tier) {
        this.tier = tier;
        return this;
    }

    /** What the pool does about suspicious sign-ins. Default {@link ThreatProtection#OFF}. */
    public UserPoolDefinitionBuilder<R> threatProtection(ThreatProtection threatProtection) {
        this.threatProtection = threatProtection;
        return this;
    }

    /** Adds an API with scopes. */
    public UserPoolDefinitionBuilder<R> resourceServer(
            String identifier, Consumer<ResourceServerDefinition.Builder> resourceServer) {
        ResourceServerDefinition.Builder builder = ResourceServerDefinition.builder(identifier);
        resourceServer.accept(builder);
        resourceServers.add(builder.build());
        return this;
    }

    /**
     * Gives the pool a domain of Cognito's. Default: none.
     *
     * @param prefix one that no other pool of the region has; {@code {pool}} in it stands for an id that makes it so
     */
    public UserPoolDefinitionBuilder<R> domain(String prefix) {
        this.domain = prefix;
        return this;
    }

    /** The pool's only app client. Default: ADMIN_USER_PASSWORD_AUTH and refresh, no secret, Cognito's validities. */
    public UserPoolDefinitionBuilder<R> client(Consumer<ClientDefinitionBuilder> client) {
        ClientDefinitionBuilder builder = ClientDefinition.builder();
        client.accept(builder);
        onlyClient = builder.build();
        return this;
    }

    /** Adds an app client, one of several. */
    public UserPoolDefinitionBuilder<R> client(String name, Consumer<ClientDefinitionBuilder> client) {
        ClientDefinitionBuilder builder = ClientDefinition.builder().name(name);
        client.accept(builder);
        clients.add(builder.build());
        return this;
    }

    /** Adds a group that is only a name. */
    public UserPoolDefinitionBuilder<R> group(String name) {
        return group(name, group -> {});
    }

    /** Adds a group. */
    public UserPoolDefinitionBuilder<R> group(String name, Consumer<GroupDefinition.Builder> group) {
        GroupDefinition.Builder builder = GroupDefinition.builder(name);
        group.accept(builder);
        groups.add(builder.build());
        return this;
    }

    /** Adds a user. */
    public UserPoolDefinitionBuilder<R> user(String name, Consumer<UserDefinition.Builder> user) {
        UserDefinition.Builder builder = UserDefinition.builder(name);
        user.accept(builder);
        users.add(builder.build());
        return this;
    }

    /** The CloudFormation template that says what the pool is or has. Default: none. */
    public UserPoolDefinitionBuilder<R> template(String location) {
        return template(location, template -> {});
    }

    /**
     * The CloudFormation templates that say what the pool is or has, with what they are given.
     *
     * @param location {@code classpath:…} or {@code file:…}
     */
    public UserPoolDefinitionBuilder<R> template(String location, Consumer<TemplateDefinition.Builder> template) {
        TemplateDefinition.Builder builder = TemplateDefinition.builder(location);
        template.accept(builder);
        this.template = builder.build();
        return this;
    }

    /**
     * The user pool id, for an application that knows it beforehand. Default: the backend chooses one. For the embedded backend and
     * LocalStack only.
     *
     * @param id for example {@code us-east-1_TestPool1}
     */
    public UserPoolDefinitionBuilder<R> id(String id) {
        this.id = id;
        return this;
    }

    /** The addresses that the pool is known by. Default {@link Addresses#BACKEND}. */
    public UserPoolDefinitionBuilder<R> addresses(Addresses addresses) {
        this.addresses = addresses;
        return this;
    }

    /**
     * Whether sign-ins have levels of assurance: tokens carry {@code acr} and {@code amr}, and USER_AUTH leads to the level that
     * {@code TARGET_ACR_VALUES} asks for. Default false, since AWS was seen to do neither. For the embedded backend only; on aws
     * it is as the account has it.
     */
    public UserPoolDefinitionBuilder<R> acr(boolean acr) {
        this.acr = acr;
        return this;
    }

    /**
     * Uses a pool that is there already. It is not changed, and not deleted. Its clients are named by {@link
     * ClientDefinitionBuilder#existing}, and its users by their passwords; nothing else is given. Default: a pool is made.
     *
     * @param poolId where {@code ${name}} stands for a configuration parameter or system property
     */
    public UserPoolDefinitionBuilder<R> existing(String poolId) {
        this.existing = poolId;
        return this;
    }

    /** How long the pool lives. Default {@link Lifecycle#PER_CLASS}. */
    public UserPoolDefinitionBuilder<R> lifecycle(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        return this;
    }

    /**
     * Whether a test finds what the tests of its class before it have changed. Default: no, where the backend can take a pool
     * back: see {@code @CognitoUserPool}.
     */
    public UserPoolDefinitionBuilder<R> keepChanges(boolean keepChanges) {
        this.keepChanges = keepChanges;
        return this;
    }

    /**
     * Ends the definition.
     *
     * @throws IllegalArgumentException if it contradicts itself, naming what
     */
    public R build() {
        if (existing != null) {
            requireNothingToMake(existing);
        }
        return result.apply(new UserPoolDefinition(
                name,
                settings(),
                resourceServers,
                domain,
                allClients(),
                groups,
                users,
                lifecycle,
                template,
                existing,
                new PoolIdentity(id, addresses, acr),
                keepChanges));
    }

    private void requireNothingToMake(String poolId) {
        refuse(poolId, !settings().equals(new UserPoolDefinitionBuilder<>(Function.identity()).settings()), "settings");
        refuse(poolId, !resourceServers.isEmpty(), "resource servers");
        refuse(poolId, domain != null, "a domain");
        refuse(poolId, !groups.isEmpty(), "groups");
        refuse(poolId, template != null, "a template");
        refuse(poolId, acr, "levels of assurance (acr)");
        refuse(
                poolId,
                allClients().stream().anyMatch(client -> client.existing() == null),
                "a client without an id (existing)");
        refuse(
                poolId,
                users.stream()
                        .anyMatch(user ->
                                !user.attributes().isEmpty() || !user.groups().isEmpty()),
                "users with attributes or groups");
    }

    private static void refuse(String poolId, boolean given, String what) {
        if (given) {
            throw new IllegalArgumentException("The pool is an existing one, " + poolId + ", which is not changed, but "
                    + "the test gives it " + what + ". Remove that, or let the test make a pool.");
        }
    }

    private PoolSettings settings() {
        return new PoolSettings(
                new SignInSettings(firstFactors, aliasAttributes, usernameAttributes, usernameCaseSensitive),
                passwordPolicy,
                attributes,
                new VerificationSettings(autoVerifiedAttributes, verifiedBeforeUpdate, accountRecovery),
                mfa,
                passkeys,
                devices,
                messages,
                selfSignUp,
                deletionProtection,
                tier,
                threatProtection);
    }

    private List<ClientDefinition> allClients() {
        if (onlyClient == null) {
            return clients.isEmpty() ? List.of(ClientDefinition.builder().build()) : clients;
        }
        if (!clients.isEmpty()) {
            throw new IllegalArgumentException("The pool has both a client of its own and "
                    + clients.stream().map(ClientDefinition::name).toList()
                    + " among its clients. Give it there too, with a name.");
        }
        return List.of(onlyClient);
    }
}
