package org.cognitojunit.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code SOFTWARE_TOKEN_MFA}: the user types in the code that an authenticator app shows.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in; a wrong code does not use it up
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 */
public record SoftwareTokenMfa(
        String username, String session, Map<String, String> parameters, Exchange exchange, Responder responder)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "SOFTWARE_TOKEN_MFA";

    public SoftwareTokenMfa {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Answers with a code; {@link AuthenticatorApp#code} has the right one. */
    public AuthStep respondWithCode(String code) {
        return respond(Map.of("SOFTWARE_TOKEN_MFA_CODE", code));
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
