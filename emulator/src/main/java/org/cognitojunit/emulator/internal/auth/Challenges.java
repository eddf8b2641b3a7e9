package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.User;

/** All challenges, and what is the same for each of them: the client's secret, the session, and whose it is. */
public final class Challenges {

    private final Clock clock;
    private final Map<String, AnswerableChallenge> byName;

    Challenges(Clock clock, List<? extends AnswerableChallenge> challenges) {
        this.clock = clock;
        this.byName = challenges.stream().collect(Collectors.toMap(AnswerableChallenge::name, Function.identity()));
    }

    /** Takes an answer, for RespondToAuthChallenge and AdminRespondToAuthChallenge alike. */
    public Output answer(PoolClient target, Input input) {
        Map<String, String> responses = input.map("ChallengeResponses");
        SecretHash.require(target.client(), responses);
        String name = input.string("ChallengeName");
        AnswerableChallenge challenge = Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> CognitoError.invalidParameter(name + " is not emulated yet."));
        Attempt sent =
                new Attempt(target.pool(), target.client(), input.requestId(), responses, Metadata.ofAnswer(input));
        String username = sent.required("USERNAME");
        String token = input.optional("Session")
                .orElseThrow(() -> CognitoError.invalidParameter("Missing required parameter Session"));

        Session session = target.pool().sessions().open(token, clock.instant());
        if (!session.clientId().equals(target.client().id())
                || !session.challenge().equals(name)) {
            throw Sessions.invalid();
        }
        Attempt attempt = new Attempt(target.pool(), target.client(), session.eventId(), responses, sent.metadata());
        if (session.sub().isEmpty()) {
            return answerOfNobody(challenge, attempt, session, username);
        }
        User user = target.pool()
                .users()
                .find(username)
                .filter(u -> u.sub().equals(session.subOrNull()))
                .orElseThrow(Sessions::invalid);
        PasswordCheck.mayEnter(user);
        return challenge.answer(attempt, session, user);
    }

    private static Output answerOfNobody(
            AnswerableChallenge challenge, Attempt attempt, Session session, String username) {
        if (!session.username().equals(username)) {
            throw Sessions.invalid();
        }
        return challenge.answerOfNobody(attempt, session);
    }
}
