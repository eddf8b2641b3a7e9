package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.trigger.ChallengeAnswer;
import org.cognitojunit.emulator.internal.trigger.CreatedChallenge;
import org.cognitojunit.emulator.internal.trigger.DefinedStep;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;

/** The steps of a custom sign-in, each of which the pool's functions decide on. */
final class CustomAuth {

    /** What a function may ask for on Cognito and not here. */
    private static final Set<String> NOT_EMULATED = Set.of("SMS_MFA", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER");

    private final Clock clock;
    private final PasswordVerifier verifier;
    private final NextStep next;
    private final Triggers triggers;

    CustomAuth(Clock clock, PasswordVerifier verifier, NextStep next, Triggers triggers) {
        this.clock = clock;
        this.verifier = verifier;
        this.next = next;
        this.triggers = triggers;
    }

    /** The first step, after what the caller has sent along. */
    Output begin(Attempt attempt, User user, List<ChallengeAnswer> history) {
        return follow(define(attempt, user, history), attempt, user, history);
    }

    /** The step after an answer, which is good for once, whatever comes of it. */
    Output goOn(Attempt attempt, User user, List<ChallengeAnswer> history, Session answered) {
        DefinedStep step = define(attempt, user, history);
        attempt.pool().sessions().use(answered, clock.instant());
        return follow(step, attempt, user, history);
    }

    private DefinedStep define(Attempt attempt, User user, List<ChallengeAnswer> history) {
        return triggers.defineAuthChallenge(
                attempt.subject(user), history, attempt.metadata().clientMetadata());
    }

    private Output follow(DefinedStep step, Attempt attempt, User user, List<ChallengeAnswer> history) {
        if (step.failAuthentication()) {
            throw PasswordCheck.incorrect();
        } else if (step.issueTokens()) {
            return next.afterCustomChallenges(attempt, known(attempt, user));
        }
        String challenge = step.challenge();
        if (NOT_EMULATED.contains(challenge)) {
            throw CognitoError.invalidParameter(challenge + " in custom authentication is not emulated yet.");
        }
        return switch (challenge) {
            case CustomChallenge.NAME -> put(attempt, user, history);
            case PasswordVerifier.NAME -> askForPassword(attempt, user, history);
            default -> throw CognitoError.of("InvalidLambdaResponseException", "Unrecognizable lambda output");
        };
    }

    /** No function lets in who does not exist. */
    private static User known(Attempt attempt, User user) {
        return attempt.pool().users().findBySub(user.sub()).orElseThrow(PasswordCheck::incorrect);
    }

    private Output put(Attempt attempt, User user, List<ChallengeAnswer> history) {
        CreatedChallenge created = triggers.createAuthChallenge(
                attempt.subject(user),
                CustomChallenge.NAME,
                history,
                attempt.metadata().clientMetadata());
        CustomChallenge.State state =
                new CustomChallenge.State(created.privateParameters(), created.metadata(), history);
        String session = next.newSession(CustomChallenge.NAME, attempt, user, state);
        Map<String, String> parameters = new LinkedHashMap<>(created.publicParameters());
        parameters.put("USERNAME", user.username());
        return Answer.challenge(CustomChallenge.NAME, parameters, session);
    }

    private Output askForPassword(Attempt attempt, User user, List<ChallengeAnswer> history) {
        return verifier.putInSession(attempt, user, (answer, proved) -> {
            List<ChallengeAnswer> longer = plus(history, new ChallengeAnswer(PasswordVerifier.NAME, true, null));
            return follow(define(answer, proved, longer), answer, proved, longer);
        });
    }

    static List<ChallengeAnswer> plus(List<ChallengeAnswer> history, ChallengeAnswer answer) {
        List<ChallengeAnswer> longer = new ArrayList<>(history);
        longer.add(answer);
        return List.copyOf(longer);
    }
}
