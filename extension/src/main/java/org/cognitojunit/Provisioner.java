package org.cognitojunit;

import java.util.List;
import java.util.Locale;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.GroupDefinition;
import org.cognitojunit.definition.ResourceServerDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Makes user pools by calls of the API, the same on every backend, and deletes them. */
final class Provisioner {

    private final Backend backend;
    private final CognitoIdentityProviderClient sdk;
    private final PoolRemoval removal;

    Provisioner(Backend backend, CognitoIdentityProviderClient sdk) {
        this.backend = backend;
        this.sdk = sdk;
        removal = new PoolRemoval(backend, sdk);
    }

    /**
     * Makes a pool and all that it is to hold. What was made is deleted again if that fails halfway.
     *
     * @param name what to call the pool, without the backend's prefix
     * @param declaredBy for the message: what declared it
     * @throws ProvisioningException if a call is refused
     */
    UserPool provision(UserPoolDefinition definition, String name, String declaredBy) {
        Calls calls = new Calls(backend, declaredBy);
        String poolName = PoolNames.limited(backend.poolNamePrefix(), name);
        CreateUserPoolRequest request = PoolRequest.of(definition.settings())
                .poolName(poolName)
                .userPoolTags(backend.poolTags())
                .build();
        UserPoolType pool =
                calls.make("CreateUserPool", () -> sdk.createUserPool(request).userPool());
        try {
            return filled(pool, poolName, definition, calls);
        } catch (RuntimeException e) {
            undo(pool.id(), e);
            throw e;
        }
    }

    private UserPool filled(UserPoolType pool, String poolName, UserPoolDefinition definition, Calls calls) {
        String id = pool.id();
        MfaRequest.of(id, definition.settings())
                .ifPresent(mfa -> calls.make("SetUserPoolMfaConfig", () -> sdk.setUserPoolMfaConfig(mfa)));
        definition.resourceServers().forEach(server -> resourceServer(id, server, calls));
        String domain = domain(id, definition.domain(), calls);
        // After the resource servers, whose scopes the clients may name.
        List<AppClient> clients = definition.clients().stream()
                .map(client -> client(id, client, calls))
                .toList();
        definition.groups().forEach(group -> group(id, group, calls));
        definition.users().forEach(user -> user(id, user, calls));
        return new UserPool(id, pool.arn(), poolName, domain, clients, definition, backend, sdk);
    }

    private void undo(String poolId, RuntimeException failure) {
        try {
            delete(poolId);
        } catch (SdkException e) {
            failure.addSuppressed(e);
        }
    }

    /** Deletes a pool, where the backend wants that, and first what stands in the way. */
    void delete(String poolId) {
        removal.delete(poolId);
    }

    private void resourceServer(String poolId, ResourceServerDefinition server, Calls calls) {
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

    private @Nullable String domain(String poolId, @Nullable String declared, Calls calls) {
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

    private AppClient client(String poolId, ClientDefinition definition, Calls calls) {
        UserPoolClientType client = calls.make(
                "CreateUserPoolClient '" + definition.name() + "'",
                () -> sdk.createUserPoolClient(ClientRequest.of(poolId, definition))
                        .userPoolClient());
        return new AppClient(client.clientId(), definition, client.clientSecret());
    }

    private void group(String poolId, GroupDefinition group, Calls calls) {
        calls.make(
                "CreateGroup '" + group.name() + "'",
                () -> sdk.createGroup(r -> r.userPoolId(poolId)
                        .groupName(group.name())
                        .description(group.description())
                        .precedence(group.precedence())
                        .roleArn(group.roleArn())));
    }

    private void user(String poolId, UserDefinition user, Calls calls) {
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
        for (String group : user.groups()) {
            calls.make(
                    "AdminAddUserToGroup '" + group + "' of '" + name + "'",
                    () -> sdk.adminAddUserToGroup(
                            r -> r.userPoolId(poolId).username(name).groupName(group)));
        }
    }
}
