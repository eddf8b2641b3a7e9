package org.cognitojunit.internal.endpoint;

import java.net.URI;
import java.time.Duration;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/** {@code cognito.backend=endpoint}: an emulator that already runs. */
public final class EndpointBackendProvider implements BackendProvider {

    static final String NAME = "endpoint";

    private static final String ENDPOINT = "cognito.endpoint";
    private static final String REGION = "cognito.endpoint.region";
    private static final String ACCESS_KEY_ID = "cognito.endpoint.accessKeyId";
    private static final String SECRET_ACCESS_KEY = "cognito.endpoint.secretAccessKey";

    /** With {@code {poolId}} in it; for an emulator without discovery documents whose issuer is not its endpoint. */
    private static final String ISSUER = "cognito.endpoint.issuer";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend start(BackendParameters parameters) {
        RemoteEmulator emulator = new RemoteEmulator(
                endpoint(parameters),
                Region.of(parameters.get(REGION).orElse("us-east-1")),
                AwsBasicCredentials.create(
                        parameters.get(ACCESS_KEY_ID).orElse("test"),
                        parameters.get(SECRET_ACCESS_KEY).orElse("test")),
                parameters.get(ISSUER).orElse(null));
        try {
            emulator.requireAnswer(PATIENCE);
        } catch (SdkClientException e) {
            throw new BackendUnavailableException(
                    "cognito.backend=endpoint found nothing that answers at " + emulator.endpoint() + " ("
                            + Reasons.root(e) + "). Start the emulator, or correct " + ENDPOINT + ".",
                    e);
        }
        return new EndpointBackend(emulator);
    }

    private static URI endpoint(BackendParameters parameters) {
        String value = parameters
                .get(ENDPOINT)
                .filter(text -> !text.isBlank())
                .orElseThrow(
                        () -> new BackendUnavailableException(
                                "cognito.backend=endpoint needs to know where the emulator is, and " + ENDPOINT
                                        + " is not set. Add -D" + ENDPOINT
                                        + "=http://localhost:9229, or leave cognito.backend out to use the embedded emulator."));
        URI endpoint = url(value);
        if (AwsHosts.include(endpoint)) {
            throw new BackendUnavailableException(ENDPOINT + " is " + endpoint
                    + ", which is AWS itself. The endpoint backend is for emulators; for an account of yours, set"
                    + " cognito.backend=aws and cognito.live.account.");
        }
        return endpoint;
    }

    private static URI url(String value) {
        try {
            URI uri = URI.create(value.strip());
            if (uri.getHost() != null && uri.getScheme().matches("https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for any other text that is no URL.
        }
        throw new BackendUnavailableException(
                ENDPOINT + " is '" + value
                        + "', which is no http:// or https:// URL with a host. Set it to something like http://localhost:9229.");
    }
}
