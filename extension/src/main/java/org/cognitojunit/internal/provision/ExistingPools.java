package org.cognitojunit.internal.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cognitojunit.AppClient;
import org.cognitojunit.UserPool;
import org.cognitojunit.UserPoolBuilder;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Handles for pools that are there already. They are read, not changed, and not deleted. */
final class ExistingPools {

    private final Backend backend;
    private final CognitoIdentityProviderClient sdk;
    private final BackendParameters parameters;

    ExistingPools(Backend backend, CognitoIdentityProviderClient sdk, BackendParameters parameters) {
        this.backend = backend;
        this.sdk = sdk;
        this.parameters = parameters;
    }

    ProvisionedPools read(UserPoolDefinition declared, String existing, String declaredBy) {
        Placeholders placeholders = new Placeholders(parameters, declaredBy);
        String poolId = placeholders.resolve(existing);
        List<ClientDefinition> named = declared.clients();
        List<String> clientIds = named.stream()
                .map(client -> placeholders.resolve(Objects.requireNonNull(client.existing())))
                .toList();
        backend.usesExisting(poolId, clientIds);

        PoolCalls calls = PoolCalls.reading(backend, declaredBy);
        List<AppClient> clients = new ArrayList<>();
        for (int i = 0; i < clientIds.size(); i++) {
            String id = clientIds.get(i);
            String name = named.get(i).name();
            clients.add(calls.make(
                    "DescribeUserPoolClient '" + name + "'", () -> AppClient.described(sdk, poolId, id, name)));
        }
        UserPoolBuilder builder = UserPool.builder(sdk, poolId)
                .backend(backend)
                .appClients(clients)
                .definition(definition(declared, poolId, clients, placeholders));
        UserPool pool = calls.make("DescribeUserPool", builder::build);
        return new ProvisionedPools(List.of(pool), null, () -> {});
    }

    private static UserPoolDefinition definition(
            UserPoolDefinition declared, String poolId, List<AppClient> clients, Placeholders placeholders) {
        List<UserDefinition> users = declared.users().stream()
                .map(user -> new UserDefinition(
                        user.name(),
                        user.password() == null ? null : placeholders.resolve(user.password()),
                        user.temporaryPassword() == null ? null : placeholders.resolve(user.temporaryPassword()),
                        user.attributes(),
                        user.groups()))
                .toList();
        return new UserPoolDefinition(
                declared.name(),
                declared.settings(),
                List.of(),
                null,
                clients.stream().map(AppClient::definition).toList(),
                List.of(),
                users,
                declared.lifecycle(),
                null,
                poolId);
    }
}
