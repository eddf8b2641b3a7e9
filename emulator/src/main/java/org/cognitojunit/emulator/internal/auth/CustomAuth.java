package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.session.ChallengeAnswer;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.SessionState;
import org.cognitojunit.emulator.internal.trigger.CreatedChallenge;
import org.cognitojunit.emulator.internal.trigger.DefinedStep;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.Triggers;

/** The steps of a custom sign-in, each of which the pool's functions decide on. */
final class CustomAuth {

    /** What a function may ask for on Cognito and not here. */
    private static final Set<String> NOT_EMULATED =
            Set.of("SRP_A", "PASSWORD_VERIFIER", "SMS_MFA", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER");

    private final Clock clock;
    private final NextStep next;
    private final Triggers triggers;

    CustomAuth(Clock clock, NextStep next, Triggers triggers) {
        this.clock = clock;
        this.next = next;
        this.triggers = triggers;
    }

    /** The first step. */
    Output begin(Attempt attempt, Claimant claimant) {
        return follow(define(attempt, claimant, List.of()), attempt, claimant, List.of());
    }

    /** The step after an answer, which is good for once, whatever comes of it. */
    Output goOn(Attempt attempt, Claimant claimant, List<ChallengeAnswer> history, Session answered) {
        DefinedStep step = define(attempt, claimant, history);
        attempt.pool().sessions().use(answered, clock.instant());
        return follow(step, attempt, claimant, history);
    }

    private DefinedStep define(Attempt attempt, Claimant claimant, List<ChallengeAnswer> history) {
        return triggers.defineAuthChallenge(
                claimant.subject(attempt), history, attempt.metadata().clientMetadata());
    }

    private Output follow(DefinedStep step, Attempt attempt, Claimant claimant, List<ChallengeAnswer> history) {
        if (step.failAuthentication()) {
            throw PasswordCheck.incorrect();
        } else if (step.issueTokens()) {
            return next.signedIn(attempt, claimant.user().orElseThrow(PasswordCheck::incorrect));
        }
        String challenge = step.challenge();
        if (NOT_EMULATED.contains(challenge)) {
            throw CognitoError.invalidParameter(challenge + " in custom authentication is not emulated yet.");
        } else if (!challenge.equals(CustomChallenge.NAME)) {
            throw CognitoError.of("InvalidLambdaResponseException", "Unrecognizable lambda output");
        }
        return put(attempt, claimant, history);
    }

    private Output put(Attempt attempt, Claimant claimant, List<ChallengeAnswer> history) {
        Subject subject = claimant.subject(attempt);
        CreatedChallenge created = triggers.createAuthChallenge(
                subject, CustomChallenge.NAME, history, attempt.metadata().clientMetadata());
        SessionState state = new SessionState.Custom(created.privateParameters(), created.metadata(), history);
        String session = next.openSession(CustomChallenge.NAME, attempt, claimant, state);
        Map<String, String> parameters = new LinkedHashMap<>(created.publicParameters());
        parameters.put("USERNAME", claimant.username());
        return Answer.challenge(CustomChallenge.NAME, parameters, session);
    }
}
