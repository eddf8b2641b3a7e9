package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.User;

/** All challenges, and what is the same for each of them: the client's secret, the session, and whose it is. */
public final class Challenges {

    private final Clock clock;
    private final Strangers strangers;
    private final Map<String, List<Challenge>> byName;
    private final Map<String, BlockChallenge> withoutSession;

    Challenges(Clock clock, Strangers strangers, List<Challenge> challenges, List<BlockChallenge> withoutSession) {
        this.clock = clock;
        this.strangers = strangers;
        this.byName = challenges.stream().collect(Collectors.groupingBy(Challenge::name));
        this.withoutSession =
                withoutSession.stream().collect(Collectors.toMap(BlockChallenge::name, Function.identity()));
    }

    /** Takes an answer, for RespondToAuthChallenge and AdminRespondToAuthChallenge alike. */
    public Output answer(PoolClient target, Input input) {
        Map<String, String> responses = input.map("ChallengeResponses");
        SecretHash.require(target.client(), responses);
        String name = input.string("ChallengeName");
        Attempt sent = new Attempt(
                target.pool(), target.client(), input.requestId(), responses, Metadata.ofAnswer(input), input.origin());
        BlockChallenge blockChallenge = withoutSession.get(name);
        if (blockChallenge != null) {
            return blockChallenge.answer(sent, input.optional("Session"));
        }
        sent.required("USERNAME");
        String token = input.optional("Session")
                .orElseThrow(() -> CognitoError.invalidParameter("Missing required parameter Session"));
        return answer(name, sent, token);
    }

    /** Takes an answer that belongs to a session, of a caller that has proved the client's secret or needs none. */
    Output answer(String name, Attempt sent, String token) {
        String username = sent.required("USERNAME");
        Session session = sent.pool().sessions().open(token, clock.instant());
        User user = sent.pool()
                .users()
                .find(username)
                .or(() -> Optional.of(strangers.stranger(sent.pool(), username)))
                .filter(u -> u.sub().equals(session.sub()))
                .orElseThrow(Sessions::invalid);
        if (!session.clientId().equals(sent.client().id())) {
            throw Sessions.invalid();
        }
        // ADMIN_NO_SRP_AUTH, for one, is a name that the API knows and that nobody is put.
        Challenge challenge = byName.getOrDefault(name, List.of()).stream()
                .filter(candidate -> candidate.isPutIn(session))
                .findFirst()
                .orElseThrow(Sessions::invalid);
        if (challenge.comesAfterFirstFactor()) {
            PasswordCheck.mayEnter(user);
            PasswordCheck.refuseIfResetRequired(user);
        }
        Attempt attempt = sent.in(session);
        // Before anything is used up.
        DeviceStep.known(attempt, user);
        return challenge.answer(attempt, session, user);
    }
}
