package org.cognitojunit.emulator.internal.operation.auth;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClient;

/** The client's secret as it is, which two operations take instead of a hash. */
final class ClientProof {

    private ClientProof() {}

    /**
     * Refuses a caller that does not know the secret of a client that has one.
     *
     * @throws CognitoError if none was sent, or none of the client's
     */
    static void require(AppClient client, Optional<String> sent) {
        if (!client.isConfidential()) {
            return;
        }
        if (sent.isEmpty()) {
            throw CognitoError.notAuthorized(
                    "Client " + client.id() + " is configured for secret but secret was not received");
        }
        if (!client.secrets().contains(sent.get())) {
            throw CognitoError.notAuthorized("Unable to verify secret hash for client " + client.id());
        }
    }
}
