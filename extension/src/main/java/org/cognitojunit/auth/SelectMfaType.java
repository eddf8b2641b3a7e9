package org.cognitojunit.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code SELECT_MFA_TYPE}: the user has several second factors and prefers none.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 */
public record SelectMfaType(
        String username, String session, Map<String, String> parameters, Exchange exchange, Responder responder)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "SELECT_MFA_TYPE";

    public SelectMfaType {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The factors to choose from, for example {@code [SMS_MFA, SOFTWARE_TOKEN_MFA]}. */
    public List<String> choices() {
        return JsonArrays.strings("MFAS_CAN_CHOOSE", parameters);
    }

    /**
     * Answers with a factor, whose challenge is next.
     *
     * @param factor for example {@code SOFTWARE_TOKEN_MFA}
     */
    public AuthStep choose(String factor) {
        return respond(Map.of("ANSWER", factor));
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
