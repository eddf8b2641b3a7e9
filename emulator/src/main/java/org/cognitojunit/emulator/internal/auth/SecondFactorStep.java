package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.TokenSource;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;

/** What a pool's MFA puts between a password and tokens. */
final class SecondFactorStep {

    private final NextStep next;
    private final DeviceStep devices;
    private final List<SecondFactor> factors;
    private final MfaSetup setup;
    private final SelectMfaType select;

    SecondFactorStep(Clock clock, SignInCodes codes, DeviceStep devices, NextStep next) {
        this.next = next;
        this.devices = devices;
        EmailMfa email = new EmailMfa(clock, codes, next);
        this.factors = List.of(new SmsMfa(clock, codes, next), new SoftwareTokenMfa(clock, next), email);
        this.setup = new MfaSetup(clock, email, next);
        this.select = new SelectMfaType(clock, this);
    }

    /** All challenges of MFA and of what replaces it. */
    List<Challenge> challenges() {
        List<Challenge> challenges = new ArrayList<>(factors);
        challenges.add(setup);
        challenges.add(select);
        challenges.addAll(devices.challenges());
        return challenges;
    }

    /**
     * Asks for a second factor, or goes on where none is due. A remembered device is asked in place of it.
     *
     * @param source what the user did last
     */
    Output begin(Attempt attempt, User user, TokenSource source) {
        return devices.begin(attempt, user).orElseGet(() -> beginWithoutDevice(attempt, user, source));
    }

    private Output beginWithoutDevice(Attempt attempt, User user, TokenSource source) {
        SecondFactors factors = new SecondFactors(attempt.pool().settings(), user);
        // Somebody who went on from an earlier sign-in, or to a level, may have proven two factors by now.
        if (!factors.due() || attempt.progress().methods().size() > 1) {
            return next.signedIn(attempt, user, source);
        }
        Optional<MfaFactor> one = factors.toAskFor();
        if (one.isPresent()) {
            return ask(one.get(), attempt, user);
        }
        if (!factors.usable().isEmpty()) {
            return next.put(select, attempt, user);
        }
        if (factors.canSetUp()) {
            return next.put(setup, attempt, user);
        }
        throw CognitoError.of("MFAMethodNotFoundException", "No MFA mechanism registerd in the account.");
    }

    /** The factors that can lead a user to a level of assurance: those that MFA asks for, or, where it asks for none, all. */
    Stream<SecondFactor> towardsLevel(UserPool pool, User user) {
        List<MfaFactor> askable = new SecondFactors(pool.settings(), user).towardsLevel();
        return factors.stream().filter(factor -> askable.contains(factor.factor()));
    }

    /** Lets the user choose among some factors. */
    Output select(List<String> names, Attempt attempt, User user) {
        return select.put(names, attempt, user, next);
    }

    /** Asks for one factor that the user can be asked for. */
    Output ask(MfaFactor factor, Attempt attempt, User user) {
        return factors.stream()
                .filter(challenge -> challenge.factor() == factor)
                .findFirst()
                .orElseThrow()
                .ask(attempt, user);
    }
}
