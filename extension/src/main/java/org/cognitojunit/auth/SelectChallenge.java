package org.cognitojunit.auth;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code SELECT_CHALLENGE}: choice-based sign-in ({@code USER_AUTH}) lets the user choose how to go on.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in
 * @param availableChallenges what can be chosen, for example {@code [PASSWORD_SRP, PASSWORD]}
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 * @param srp begins an SRP exchange
 * @param clock gives the time that an SRP proof is signed with
 */
public record SelectChallenge(
        String username,
        String session,
        List<String> availableChallenges,
        Map<String, String> parameters,
        Exchange exchange,
        Responder responder,
        Supplier<SrpClient> srp,
        Clock clock)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "SELECT_CHALLENGE";

    private static final String ANSWER = "ANSWER";

    public SelectChallenge {
        availableChallenges = List.copyOf(availableChallenges);
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Chooses, and sends nothing else: Cognito puts the chosen challenge.
     *
     * @param challenge one of {@link #availableChallenges}
     */
    public AuthStep choose(String challenge) {
        return respond(Map.of(ANSWER, challenge));
    }

    /** Chooses {@code PASSWORD} and sends the password along. */
    public AuthStep choosePassword(String password) {
        return respond(Map.of(ANSWER, "PASSWORD", "PASSWORD", password));
    }

    /** Chooses {@code PASSWORD_SRP} and begins the exchange, which leads to {@link PasswordVerifier}. */
    public AuthStep choosePasswordSrp() {
        SrpClient begun = srp.get();
        return PasswordVerifier.of(respond(Map.of(ANSWER, "PASSWORD_SRP", "SRP_A", begun.srpA())), begun, clock);
    }

    @Override
    public AuthStep respond(Map<String, String> responses) {
        return responder.respond(this, responses);
    }

    @Override
    public String toString() {
        return VisibleText.of(NAME + "[username=" + username + ", availableChallenges=" + availableChallenges
                + ", session=[redacted]]");
    }
}
