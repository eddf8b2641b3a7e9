package org.cognitojunit.auth;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code PASSWORD_VERIFIER}: Cognito has answered the first half of an SRP exchange and wants the proof that the user knows
 * the password.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in; empty in the flow {@code USER_SRP_AUTH}, where the secret block does
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 * @param srp the half of the exchange that this side has begun
 * @param clock gives the time that the proof is signed with
 */
public record PasswordVerifier(
        String username,
        String session,
        Map<String, String> parameters,
        Exchange exchange,
        Responder responder,
        SrpClient srp,
        Clock clock)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "PASSWORD_VERIFIER";

    public PasswordVerifier {
        parameters = Map.copyOf(parameters);
    }

    /** The step that {@code SRP_A} led to: this challenge, unless Cognito put another one. */
    static AuthStep of(AuthStep step, SrpClient srp, Clock clock) {
        return OtherChallenge.replaced(
                step,
                NAME,
                other -> new PasswordVerifier(
                        other.username(),
                        other.session(),
                        other.parameters(),
                        other.exchange(),
                        other.responder(),
                        srp,
                        clock));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Answers with a proof for this password, which is not sent. */
    public AuthStep respond(String password) {
        return respond(claim(password));
    }

    /** What {@link #respond(String)} sends besides the username, for a test that changes something in it. */
    public Map<String, String> claim(String password) {
        return srp.claim(parameters, password, clock.instant());
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
