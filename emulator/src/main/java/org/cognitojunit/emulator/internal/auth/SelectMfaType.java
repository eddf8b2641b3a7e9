package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.SessionState;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;

/** SELECT_MFA_TYPE: a user with several second factors chooses one for this sign-in. */
final class SelectMfaType implements Challenge {

    private final Clock clock;
    private final SecondFactorStep factors;

    SelectMfaType(Clock clock, SecondFactorStep factors) {
        this.clock = clock;
        this.factors = factors;
    }

    @Override
    public String name() {
        return "SELECT_MFA_TYPE";
    }

    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        return parameters(
                new SecondFactors(pool.settings(), user)
                        .usable().stream().map(MfaFactor::name).toList(),
                user);
    }

    private static Map<String, String> parameters(List<String> names, User user) {
        return Map.of("USER_ID_FOR_SRP", user.username(), "MFAS_CAN_CHOOSE", Json.array(names));
    }

    /** Puts the challenge with some factors only, which it remembers. */
    Output put(List<String> names, Attempt attempt, User user, NextStep next) {
        return Answer.challenge(
                name(), parameters(names, user), next.newSession(name(), attempt, user, new Choice(names)));
    }

    private record Choice(List<String> names) implements SessionState {}

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        String chosen = attempt.required("ANSWER");
        // The API reference calls the answer EMAIL_MFA, clients send what they find in the list.
        MfaFactor factor = MfaFactor.named(chosen.equals("EMAIL_MFA") ? "EMAIL_OTP" : chosen)
                .filter(named -> isToChoose(named, attempt, session, user))
                .orElseThrow(() -> CognitoError.invalidParameter(
                        "ANSWER " + chosen + " is not one of the MFA types to choose from."));
        attempt.pool().sessions().use(session, clock.instant());
        return factors.ask(factor, attempt, user);
    }

    private static boolean isToChoose(MfaFactor factor, Attempt attempt, Session session, User user) {
        SecondFactors factors = new SecondFactors(attempt.pool().settings(), user);
        return session.stateOrNull() instanceof Choice choice
                ? choice.names().contains(factor.name())
                        && factors.towardsLevel().contains(factor)
                : factors.usable().contains(factor);
    }
}
