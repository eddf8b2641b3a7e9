package org.cognitojunit.emulator.internal.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cognitojunit.emulator.internal.pool.AcrLevels;
import org.cognitojunit.emulator.internal.session.Assurance;
import org.cognitojunit.emulator.internal.session.Progress;
import org.cognitojunit.emulator.internal.user.Passkey;

/** The factors of a sign-in by their {@code amr} values, and the level of assurance that they amount to. */
final class ProvenFactors {

    static final String PASSWORD = "pwd";
    static final String SMS = "sms";
    static final String EMAIL = "email_otp";
    static final String APP = "otp";

    static final String PLATFORM_PASSKEY = "swk";
    static final String ROAMING_PASSKEY = "hwk";
    private static final String SEVERAL = "mfa";

    private ProvenFactors() {}

    static String of(Passkey passkey) {
        return passkey.attachment().filter("cross-platform"::equals).isPresent() ? ROAMING_PASSKEY : PLATFORM_PASSKEY;
    }

    /** What tokens say of factors; empty for those that are no level, such as none. */
    static Optional<Assurance> assurance(List<String> methods, AcrLevels levels) {
        int level = level(methods);
        if (level == 0) {
            return Optional.empty();
        }
        List<String> amr = new ArrayList<>(methods);
        if (amr.size() > 1) {
            amr.add(SEVERAL);
        }
        return Optional.of(new Assurance(levels.name(level), amr));
    }

    /** The highest level whose combination is complete; 0 where none is. */
    static int level(List<String> methods) {
        return Combination.ALL.stream()
                .filter(combination -> methods.containsAll(combination.methods()))
                .mapToInt(Combination::level)
                .max()
                .orElse(0);
    }

    /** What an earlier sign-in has proven. */
    static Progress progress(Assurance assurance) {
        return new Progress(
                assurance.amr().stream()
                        .filter(method -> !method.equals(SEVERAL))
                        .toList(),
                0);
    }
}
