package org.cognitojunit.emulator.internal.operation.auth;

import java.util.List;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.token.ClientTokens;

/** An access token for a client itself, as the token endpoint gives for the grant {@code client_credentials}. */
record GetClientToken(UserPools pools, ClientTokens tokens) implements Operation {

    @Override
    public Output apply(Input input) {
        PoolClient target = pools.publicClient(input.string("ClientId"));
        AppClient client = target.client();
        if (!client.isConfidential()) {
            throw CognitoError.notAuthorized("Client " + client.id() + " has no secret");
        }
        ClientProof.require(client, Optional.of(input.string("Secret")));
        if (!client.settings().allowsClientCredentials()) {
            throw CognitoError.notAuthorized("client_credentials flow not enabled for this client");
        }
        return Output.of(
                "ClientAuthenticationResult",
                tokens.issue(
                        target.pool(), client, scopes(client, input.strings("Scopes")), input.map("ClientMetadata")));
    }

    /** What the client asks for and may have; all that it may have if it asks for nothing. */
    private static List<String> scopes(AppClient client, List<String> wanted) {
        List<String> allowed = client.settings().oauthScopes();
        if (wanted.isEmpty()) {
            return allowed;
        }
        List<String> granted =
                wanted.stream().distinct().filter(allowed::contains).toList();
        if (granted.isEmpty()) {
            throw CognitoError.invalidParameter("Invalid scope requested: " + String.join(" ", wanted));
        }
        return granted;
    }
}
