package org.cognitojunit.internal.remote;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.Capability;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What the backends have in common that reach an emulator at a URL, and have nothing of it but its API. */
public interface RemoteBackend extends Backend {

    RemoteEmulator remote();

    @Override
    default CognitoIdentityProviderClient newClient(ExecutionInterceptor recorder) {
        return remote().newClient(recorder);
    }

    @Override
    default CognitoIdentityProviderAsyncClient newAsyncClient(ExecutionInterceptor recorder) {
        return remote().newAsyncClient(recorder);
    }

    @Override
    default URI endpoint() {
        return remote().endpoint();
    }

    @Override
    default URI issuer(String userPoolId) {
        return remote().issuer(userPoolId);
    }

    @Override
    default URI jwksUri(String userPoolId) {
        return remote().jwksUri(userPoolId);
    }

    @Override
    default Optional<String> regionOfLedClients() {
        return Optional.of(remote().region());
    }

    /** An emulator keeps its messages to itself. */
    @Override
    default Set<Capability> capabilities() {
        return Set.of(Capability.MESSAGES);
    }
}
