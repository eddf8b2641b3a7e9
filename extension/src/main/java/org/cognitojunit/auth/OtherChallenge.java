package org.cognitojunit.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * A challenge that has no type of its own here.
 *
 * @param name as the API names it, for example {@code WEB_AUTHN}
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in; empty where Cognito sent none
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 */
public record OtherChallenge(
        String name,
        String username,
        String session,
        Map<String, String> parameters,
        Exchange exchange,
        Responder responder)
        implements Challenge {

    public OtherChallenge {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The challenge of a type of its own that a name stands for, or else the step as it is. */
    static AuthStep replaced(AuthStep step, String name, Function<OtherChallenge, Challenge> type) {
        return step instanceof OtherChallenge other && other.name().equals(name) ? type.apply(other) : step;
    }

    @Override
    public AuthStep respond(Map<String, String> responses) {
        return responder.respond(this, responses);
    }

    @Override
    public String toString() {
        return VisibleText.of(name + "[username=" + username + ", session=[redacted]]");
    }
}
