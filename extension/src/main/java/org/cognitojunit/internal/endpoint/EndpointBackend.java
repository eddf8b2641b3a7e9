package org.cognitojunit.internal.endpoint;

import java.net.URI;
import java.util.Set;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.Capability;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** An emulator that somebody else started, and that outlives the run: its pools are deleted. */
record EndpointBackend(RemoteEmulator emulatorAtUrl) implements Backend {

    @Override
    public String name() {
        return EndpointBackendProvider.NAME;
    }

    @Override
    public CognitoIdentityProviderClient newClient(ExecutionInterceptor recorder) {
        return emulatorAtUrl.newClient(recorder);
    }

    @Override
    public CognitoIdentityProviderAsyncClient newAsyncClient(ExecutionInterceptor recorder) {
        return emulatorAtUrl.newAsyncClient(recorder);
    }

    @Override
    public URI endpoint() {
        return emulatorAtUrl.endpoint();
    }

    @Override
    public URI issuer(String userPoolId) {
        return emulatorAtUrl.issuer(userPoolId);
    }

    @Override
    public URI jwksUri(String userPoolId) {
        return emulatorAtUrl.jwksUri(userPoolId);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    /** Nothing was started. */
    @Override
    public void close() {}
}
