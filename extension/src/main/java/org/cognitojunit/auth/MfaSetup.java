package org.cognitojunit.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code MFA_SETUP}: the pool requires a second factor, and the user has none yet.
 *
 * <p>For an authenticator app, {@code AssociateSoftwareToken} takes this challenge's {@link #session}, {@code
 * VerifySoftwareToken} the session that it answers, and {@link #respondWithSession} the one that comes of that.
 *
 * @param username the username that the answer must carry
 * @param session what ties the set-up to the sign-in
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 */
public record MfaSetup(
        String username, String session, Map<String, String> parameters, Exchange exchange, Responder responder)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "MFA_SETUP";

    public MfaSetup {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The factors that can be set up, for example {@code [SOFTWARE_TOKEN_MFA]}. */
    public List<String> choices() {
        return JsonArrays.strings("MFAS_CAN_SETUP", parameters);
    }

    /**
     * Answers once an authenticator app is set up.
     *
     * @param verified the session that {@code VerifySoftwareToken} answered
     */
    public AuthStep respondWithSession(String verified) {
        return new MfaSetup(username, verified, parameters, exchange, responder).respond(Map.of());
    }

    /** Answers with an address to which Cognito is to send codes from now on. */
    public AuthStep respondWithEmail(String email) {
        return respond(Map.of("email", email));
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
