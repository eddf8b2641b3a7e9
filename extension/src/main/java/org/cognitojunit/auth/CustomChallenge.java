package org.cognitojunit.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code CUSTOM_CHALLENGE}: a question that the pool's Lambda triggers made up, and whose answer they judge.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in; it can be answered once, and expires after the client's {@code
 *     AuthSessionValidity}, three minutes by default
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 */
public record CustomChallenge(
        String username, String session, Map<String, String> parameters, Exchange exchange, Responder responder)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "CUSTOM_CHALLENGE";

    public CustomChallenge {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What the trigger showed the user: the challenge's parameters without the username, which Cognito adds. */
    public Map<String, String> publicParameters() {
        Map<String, String> shown = new LinkedHashMap<>(parameters);
        shown.remove("USERNAME");
        return shown;
    }

    /** Answers. What follows is for the triggers to decide: tokens, the next challenge, or a refusal. */
    public AuthStep answer(String answer) {
        return respond(Map.of("ANSWER", answer));
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
