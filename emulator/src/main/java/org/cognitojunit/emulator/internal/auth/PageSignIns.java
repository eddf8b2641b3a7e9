package org.cognitojunit.emulator.internal.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.session.PendingSignIns.PendingSignIn;
import org.cognitojunit.emulator.internal.user.User;

/**
 * Sign-ins on the sign-in pages: the same flows and challenges as by the API, with two differences. The pages need neither a
 * client's secret nor its permission for a flow, and no tokens come at the end, but who it is that has signed in.
 */
public final class PageSignIns {

    private final Flows flows;
    private final Challenges challenges;

    PageSignIns(Flows flows, Challenges challenges) {
        this.flows = flows;
        this.challenges = challenges;
    }

    /** What follows a step that went well. */
    public sealed interface Step {}

    /** The end. */
    public record SignedIn(User user) implements Step {}

    /** A challenge, in a session that the browser must not see. */
    public record Asked(String challenge, Map<String, String> parameters, String session) implements Step {}

    /**
     * Begins a sign-in.
     *
     * @param flow an {@code AuthFlow}
     * @param eventId the id of the request
     * @param parameters the {@code AuthParameters}
     * @param origin where the request came from
     * @throws CognitoError if the flow refuses, as it does by the API
     */
    public Step begin(
            PoolClient target, String flow, String eventId, Map<String, String> parameters, CallOrigin origin) {
        return step(target, flows.beginOnPages(flow, Attempt.onPages(target, eventId, parameters, origin)));
    }

    /**
     * Answers the challenge that a sign-in waits at.
     *
     * @param responses the {@code ChallengeResponses}, less the username
     * @param origin where the request came from
     * @throws CognitoError if the challenge refuses, as it does by the API
     */
    public Step answer(
            PoolClient target,
            String eventId,
            PendingSignIn pending,
            Map<String, String> responses,
            CallOrigin origin) {
        Map<String, String> all = new LinkedHashMap<>(responses);
        all.put("USERNAME", pending.username());
        return step(
                target,
                challenges.answer(
                        pending.challenge(), Attempt.onPages(target, eventId, all, origin), pending.session()));
    }

    private static Step step(PoolClient target, Output output) {
        Input answer = new Input("", output.tree());
        if (answer.has(Answer.SIGNED_IN)) {
            // The post authentication function may have changed the user.
            return new SignedIn(target.pool()
                    .users()
                    .findBySub(answer.string(Answer.SIGNED_IN))
                    .orElseThrow(CognitoError::userNotFound));
        }
        return new Asked(answer.string("ChallengeName"), answer.map("ChallengeParameters"), answer.string("Session"));
    }
}
