package org.cognitojunit.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code WEB_AUTHN}: the user proves to hold a passkey.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 */
public record WebAuthn(
        String username, String session, Map<String, String> parameters, Exchange exchange, Responder responder)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "WEB_AUTHN";

    public WebAuthn {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The {@code CREDENTIAL_REQUEST_OPTIONS}: what a browser needs to ask for a passkey, as JSON. */
    public String requestOptions() {
        return parameters.getOrDefault("CREDENTIAL_REQUEST_OPTIONS", "");
    }

    /** Answers with a signature of a passkey. */
    public AuthStep respondWith(Passkey passkey) {
        return respondWithCredential(passkey.sign(requestOptions()));
    }

    /**
     * Answers with what a browser made.
     *
     * @param credential {@code PublicKeyCredential.toJSON()}
     */
    public AuthStep respondWithCredential(String credential) {
        return respond(Map.of("CREDENTIAL", credential));
    }

    @Override
    public AuthStep respond(Map<String, String> responses) {
        return responder.respond(this, responses);
    }

    @Override
    public String toString() {
        return VisibleText.of(NAME + "[username=" + username + ", session=[redacted]]");
    }
}
