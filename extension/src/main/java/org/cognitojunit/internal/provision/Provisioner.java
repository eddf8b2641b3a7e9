package org.cognitojunit.internal.provision;

import java.util.List;
import java.util.Locale;
import org.cognitojunit.AppClient;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.Addresses;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.GroupDefinition;
import org.cognitojunit.definition.PoolIdentity;
import org.cognitojunit.definition.ResourceServerDefinition;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Makes user pools by calls of the API, the same on every backend, and deletes them. */
public final class Provisioner {

    private final Backend backend;
    private final CognitoIdentityProviderClient sdk;
    private final PoolSupply supply;
    private final ExistingPools existing;

    Provisioner(Backend backend, CognitoIdentityProviderClient sdk, PoolSupply supply, ExistingPools existing) {
        this.backend = backend;
        this.sdk = sdk;
        this.supply = supply;
        this.existing = existing;
    }

    /**
     * Makes a pool and all that it is to hold. What was made is deleted again if that fails halfway.
     *
     * @param name what to call the pool, without the backend's prefix
     * @param declaredBy for the message: what declared it
     * @throws ProvisioningException if a call is refused
     */
    public ProvisionedPools provision(UserPoolDefinition definition, String name, String declaredBy) {
        if (definition.existing() != null) {
            return existing.read(definition, definition.existing(), declaredBy);
        }
        PoolCalls calls = new PoolCalls(backend, declaredBy);
        TemplateDefinition template = definition.template();
        if (template != null) {
            ProvisionedPools made =
                    new TemplateProvisioner(this, backend, sdk, calls).provision(definition, template, name);
            made.pools().forEach(pool -> identify(pool.id(), definition.identity()));
            return made;
        }
        UserPoolType pool = pool(definition, name, calls);
        try {
            String id = pool.id();
            identify(id, definition.identity());
            String domain = besideUsers(id, definition, calls);
            // After the resource servers, whose scopes the clients may name.
            List<AppClient> clients = definition.clients().stream()
                    .map(client -> client(id, client, calls))
                    .toList();
            definition.users().forEach(user -> user(id, user, calls));
            UserPool made = UserPool.builder(sdk, id)
                    .arn(pool.arn())
                    .name(pool.name())
                    .domain(domain)
                    .appClients(clients)
                    .definition(definition)
                    .backend(backend)
                    .build();
            return new ProvisionedPools(List.of(made), null, () -> delete(id));
        } catch (RuntimeException e) {
            undo(pool.id(), e);
            throw e;
        }
    }

    /**
     * The pools that the templates of a definition would make, as definitions.
     *
     * @throws IllegalArgumentException if the templates cannot be made, or what stands beside them contradicts them
     */
    public List<UserPoolDefinition> outline(UserPoolDefinition definition, String declaredBy) {
        TemplateDefinition template = definition.template();
        return template == null
                ? List.of(definition)
                : new TemplateProvisioner(this, backend, sdk, new PoolCalls(backend, declaredBy))
                        .outline(definition, template);
    }

    private void identify(String poolId, PoolIdentity identity) {
        if (identity.addresses() == Addresses.AWS) {
            backend.useAwsAddresses(poolId);
        }
        if (identity.acr()) {
            backend.useAcr(poolId);
        }
    }

    /** Makes a pool that holds nothing. */
    UserPoolType pool(UserPoolDefinition definition, String name, PoolCalls calls) {
        return supply.take(definition.settings(), definition.identity().id(), name, calls);
    }

    /** Gives a pool all but clients and users; returns its domain, if it has one. */
    @Nullable
    String besideUsers(String id, UserPoolDefinition definition, PoolCalls calls) {
        definition.resourceServers().forEach(server -> resourceServer(id, server, calls));
        String domain = domain(id, definition.domain(), calls);
        definition.groups().forEach(group -> group(id, group, calls));
        return domain;
    }

    private void undo(String poolId, RuntimeException failure) {
        try {
            supply.discard(poolId);
        } catch (SdkException e) {
            failure.addSuppressed(e);
        }
    }

    /** Takes back a pool that nobody needs any more. */
    void delete(String poolId) {
        supply.giveBack(poolId);
    }

    private void resourceServer(String poolId, ResourceServerDefinition server, PoolCalls calls) {
        List<ResourceServerScopeType> scopes = server.scopes().stream()
                .map(scope -> ResourceServerScopeType.builder()
                        .scopeName(scope.name())
                        .scopeDescription(scope.description())
                        .build())
                .toList();
        calls.make(
                "CreateResourceServer '" + server.identifier() + "'",
                () -> sdk.createResourceServer(r -> r.userPoolId(poolId)
                        .identifier(server.identifier())
                        .name(server.name())
                        .scopes(scopes.isEmpty() ? null : scopes)));
    }

    private @Nullable String domain(String poolId, @Nullable String declared, PoolCalls calls) {
        if (declared == null) {
            return null;
        }
        String id = poolId.substring(poolId.indexOf('_') + 1).toLowerCase(Locale.ROOT);
        String domain = declared.replace("{pool}", id);
        calls.make(
                "CreateUserPoolDomain '" + domain + "'",
                () -> sdk.createUserPoolDomain(r -> r.userPoolId(poolId).domain(domain)));
        return domain;
    }

    AppClient client(String poolId, ClientDefinition definition, PoolCalls calls) {
        UserPoolClientType client = calls.make(
                "CreateUserPoolClient '" + definition.name() + "'",
                () -> sdk.createUserPoolClient(
                                AppClientRequest.of(poolId, ChosenIds.clientName(backend, definition), definition))
                        .userPoolClient());
        return AppClient.of(client.clientId(), definition, client.clientSecret());
    }

    private void group(String poolId, GroupDefinition group, PoolCalls calls) {
        calls.make(
                "CreateGroup '" + group.name() + "'",
                () -> sdk.createGroup(r -> r.userPoolId(poolId)
                        .groupName(group.name())
                        .description(group.description())
                        .precedence(group.precedence())
                        .roleArn(group.roleArn())));
    }

    void user(String poolId, UserDefinition user, PoolCalls calls) {
        String name = user.name();
        List<AttributeType> attributes = user.attributes().entrySet().stream()
                .map(a -> AttributeType.builder()
                        .name(a.getKey())
                        .value(a.getValue())
                        .build())
                .toList();
        calls.make(
                "AdminCreateUser '" + name + "'",
                () -> sdk.adminCreateUser(r -> r.userPoolId(poolId)
                        .username(name)
                        .temporaryPassword(user.temporaryPassword())
                        .userAttributes(attributes)
                        .messageAction(MessageActionType.SUPPRESS)));
        if (user.password() != null) {
            calls.make(
                    "AdminSetUserPassword of '" + name + "'",
                    () -> sdk.adminSetUserPassword(r -> r.userPoolId(poolId)
                            .username(name)
                            .password(user.password())
                            .permanent(true)));
        }
        user.groups().forEach(group -> membership(poolId, name, group, calls));
    }

    void membership(String poolId, String username, String group, PoolCalls calls) {
        calls.make(
                "AdminAddUserToGroup '" + group + "' of '" + username + "'",
                () -> sdk.adminAddUserToGroup(
                        r -> r.userPoolId(poolId).username(username).groupName(group)));
    }
}
