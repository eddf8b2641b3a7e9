package org.cognitojunit.emulator.internal.mfa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.pool.MfaMode;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;

/** The second factors of one user: which are asked for when the user signs in, and which the user could set up. */
public record SecondFactors(PoolSettings pool, User user) {

    /** Whether a password alone does not do. */
    public boolean due() {
        return switch (pool.mfaMode()) {
            case OFF -> false;
            case OPTIONAL -> user.mfa().on().stream().anyMatch(this::isSetUp);
            case ON -> true;
        };
    }

    /** The factor to ask for: the preferred one, or the only one. Empty where the user must choose, or has none. */
    public Optional<MfaFactor> toAskFor() {
        List<MfaFactor> usable = usable();
        return user.mfa()
                .preferred()
                .filter(usable::contains)
                .or(() -> usable.stream().findFirst().filter(only -> usable.size() == 1));
    }

    /** The factors that the user could be asked for. */
    public List<MfaFactor> usable() {
        return Stream.of(MfaFactor.values())
                .filter(this::isWanted)
                .filter(this::isSetUp)
                .filter(factor -> !recovers(factor))
                .toList();
    }

    /** Whether somebody who has no factor yet must set one up. Where MFA is optional, the user had one that is of no use. */
    public boolean canSetUp() {
        return pool.mfaMode() == MfaMode.ON && !toSetUp().isEmpty();
    }

    /** The factors that the pool offers to somebody who has none. */
    public List<MfaFactor> toSetUp() {
        return pool.mfaFactors().stream().filter(factor -> !recovers(factor)).toList();
    }

    /** Whether the user has what a factor takes. An app that was verified while the pool offered it stays good. */
    public boolean isSetUp(MfaFactor factor) {
        return factor == MfaFactor.SOFTWARE_TOKEN_MFA
                ? user.mfa().token().isPresent()
                : pool.mfaFactors().contains(factor)
                        && factor.attribute().flatMap(user::attribute).isPresent();
    }

    /** Where MFA is required, what was never switched off is as good as on. */
    private boolean isWanted(MfaFactor factor) {
        return pool.mfaMode() == MfaMode.ON
                ? !user.mfa().isOff(factor)
                : user.mfa().isOn(factor);
    }

    /** Whoever can read the codes that recover the account would need nothing else if they were the second factor too. */
    private boolean recovers(MfaFactor factor) {
        return factor.attribute().isPresent() && factor.attribute().equals(pool.primaryRecoveryAttribute());
    }
}
