package org.cognitojunit.emulator.internal.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Who a program says to be: by {@code Authorization: Basic}, or by {@code client_id} and {@code client_secret} in the body.
 *
 * @param secretOrNull null where none was sent
 */
record ClientAuthentication(String clientId, @Nullable String secretOrNull) {

    private static final String BASIC = "basic ";

    /**
     * The client that a request proves to come from.
     *
     * @param status that of {@code invalid_client}
     * @throws Refused if it does not
     */
    static AppClient require(DomainRequest request, int status) {
        ClientAuthentication sent = sent(request.http(), request.parameters(), status);
        AppClient client = request.pool()
                .clients()
                .find(sent.clientId())
                .orElseThrow(() -> OAuthError.of("invalid_client").inBody(status));
        if (!client.isConfidential() && sent.secretOrNull() == null) {
            return client;
        }
        if (sent.secretOrNull() == null) {
            throw OAuthError.of("invalid_client").inBody(status);
        }
        if (!client.secrets().contains(sent.secretOrNull())) {
            throw OAuthError.of("invalid_client", "invalid_client_secret").inBody(status);
        }
        return client;
    }

    private static ClientAuthentication sent(EmulatorRequest http, Parameters parameters, int status) {
        Optional<String> id = parameters.get("client_id");
        Optional<String> secret = parameters.get("client_secret");
        Optional<String> authorization = http.header("Authorization");
        if (authorization.isEmpty()) {
            return new ClientAuthentication(
                    id.orElseThrow(() -> OAuthError.of("invalid_client").inBody(status)), secret.orElse(null));
        }
        ClientAuthentication basic = basic(authorization.get())
                .orElseThrow(() -> OAuthError.of("invalid_client").inBody(status));
        // RFC 6749, 2.3: one way to prove it, and not two. That the client names itself twice is AWS's own example.
        if (secret.isPresent()
                || id.filter(other -> !other.equals(basic.clientId())).isPresent()) {
            throw OAuthError.of("invalid_request").inBody();
        }
        return basic;
    }

    /** What a header with a client's id and secret says. */
    static Optional<ClientAuthentication> basic(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            String secret = pair.substring(colon + 1);
            return Optional.of(new ClientAuthentication(pair.substring(0, colon), secret.isEmpty() ? null : secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ClientAuthentication[" + clientId + "]";
    }
}
