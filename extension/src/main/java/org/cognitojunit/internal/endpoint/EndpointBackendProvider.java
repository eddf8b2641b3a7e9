package org.cognitojunit.internal.endpoint;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.remote.AwsHosts;
import org.cognitojunit.internal.remote.EmulatorAccess;
import org.cognitojunit.internal.remote.Issuers;
import org.cognitojunit.internal.remote.Probe;
import org.cognitojunit.internal.remote.RemoteEmulator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** {@code cognito.backend=endpoint}: an emulator that already runs. */
public final class EndpointBackendProvider implements BackendProvider {

    static final String NAME = "endpoint";

    private static final String ENDPOINT = "cognito.endpoint";
    private static final String REGION = "cognito.endpoint.region";
    private static final String ACCESS_KEY_ID = "cognito.endpoint.accessKeyId";
    private static final String SECRET_ACCESS_KEY = "cognito.endpoint.secretAccessKey";

    /** With {@code {poolId}} in it; for an emulator without discovery documents whose issuer is not its endpoint. */
    private static final String ISSUER = "cognito.endpoint.issuer";

    /** One of {@link EndpointKind}; what the other parameters say goes before what is usual for a kind. */
    private static final String KIND = "cognito.endpoint.kind";

    private static final String TIMEOUT = "cognito.endpoint.timeout";

    /** For the first call, which tells whether there is anybody. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend start(BackendParameters parameters) {
        EndpointKind kind = text(parameters, KIND)
                .map(value -> EndpointKind.named(KIND, value))
                .orElse(null);
        EmulatorAccess access = new EmulatorAccess(
                endpoint(parameters, kind),
                Region.of(parameters.get(REGION).orElse("us-east-1")),
                AwsBasicCredentials.create(
                        parameters.get(ACCESS_KEY_ID).orElse("test"),
                        parameters.get(SECRET_ACCESS_KEY).orElse("test")),
                timeout(parameters));
        RemoteEmulator emulator =
                new RemoteEmulator(access, issuers(parameters, kind, access), reason -> outageMessage(access, reason));
        requireEmulator(emulator, access.timeout().compareTo(PATIENCE) < 0 ? access.timeout() : PATIENCE);
        return new EndpointBackend(emulator);
    }

    /** Makes one call, to see who is there. */
    private static void requireEmulator(RemoteEmulator emulator, Duration within) {
        FirstCall first = new FirstCall(new Probe(emulator.endpoint(), within));
        try (CognitoIdentityProviderClient client = emulator.newUnwatchedClient(first)) {
            first.with(client, within);
        }
    }

    private static String outageMessage(EmulatorAccess access, String reason) {
        return "The emulator at " + access.endpoint() + " has stopped answering during the run (" + reason
                + "). This call and all after it fail for that. See why it stopped, start it, and run the tests again.";
    }

    private static Issuers issuers(BackendParameters parameters, @Nullable EndpointKind kind, EmulatorAccess access) {
        return text(parameters, ISSUER)
                .map(template -> Issuers.byTemplate(access.endpoint(), template))
                .orElseGet(() -> kind == null
                        ? Issuers.discoveredAt(access.endpoint())
                        : kind.issuers(access.endpoint(), access.region()));
    }

    private static Duration timeout(BackendParameters parameters) {
        Optional<String> value = text(parameters, TIMEOUT);
        try {
            Duration timeout = value.map(Duration::parse).orElse(EmulatorAccess.DEFAULT_TIMEOUT);
            if (timeout.compareTo(Duration.ZERO) > 0) {
                return timeout;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a duration that is none to wait.
        }
        throw new BackendUnavailableException(
                TIMEOUT + " is '" + value.orElse("") + "'; it must be an ISO-8601 duration above zero, like PT60S.");
    }

    private static Optional<String> text(BackendParameters parameters, String name) {
        return parameters.get(name).filter(text -> !text.isBlank());
    }

    private static URI endpoint(BackendParameters parameters, @Nullable EndpointKind kind) {
        String value = text(parameters, ENDPOINT)
                .or(() ->
                        Optional.ofNullable(kind).map(known -> known.endpoint().toString()))
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
