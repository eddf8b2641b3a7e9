package org.cognitojunit.emulator.internal.mfa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.MfaMode;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;

/** The second factors of one user: which are asked for when the user signs in, and which the user could set up. */
public record SecondFactors(PoolSettings pool, User user) {

    /**
     * Whether a password alone does not do. A factor that is on counts also when the user, or the pool, has no longer what it
     * takes: whoever has lost a factor must not get in with less.
     */
    public boolean due() {
        return switch (pool.mfaMode()) {
            case OFF -> false;
            case OPTIONAL -> !user.mfa().on().isEmpty();
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

    /**
     * The factors that the user could be asked for. Where MFA is required and all of them are switched off, the switches count
     * for nothing.
     */
    public List<MfaFactor> usable() {
        List<MfaFactor> ready = ready();
        List<MfaFactor> wanted = ready.stream().filter(this::isWanted).toList();
        return wanted.isEmpty() && pool.mfaMode() == MfaMode.ON ? ready : wanted;
    }

    /** The factors that can lead to a level of assurance: those of MFA, or, where it asks for none, all that are not switched off. */
    public List<MfaFactor> towardsLevel() {
        return due()
                ? usable()
                : ready().stream().filter(factor -> !user.mfa().isOff(factor)).toList();
    }

    /**
     * Refuses a change of attributes that would leave a user without any factor whom the pool requires to have one.
     *
     * @return the changed user
     */
    public User keptBy(User changed) {
        List<MfaFactor> before = usable();
        boolean losesLast = pool.mfaMode() == MfaMode.ON
                && !before.isEmpty()
                && new SecondFactors(pool, changed).usable().isEmpty();
        if (losesLast) {
            throw CognitoError.invalidParameter(before.stream()
                            .flatMap(factor -> factor.attribute().stream())
                            .collect(Collectors.joining(" and "))
                    + " cannot be deleted: the user pool requires MFA, and the user has no other MFA factor.");
        }
        return changed;
    }

    /** The factors that the user has what it takes for, switched on or not. */
    private List<MfaFactor> ready() {
        return Stream.of(MfaFactor.values())
                .filter(this::isSetUp)
                .filter(factor -> !recovers(factor))
                .toList();
    }

    /**
     * Whether a user who cannot be asked for any factor must set one up. A user who has lost one that is on must not, nor one
     * who could set up nothing but text messages: that takes an administrator.
     */
    public boolean canSetUp() {
        return pool.mfaMode() == MfaMode.ON
                && !hasAny()
                && toSetUp().stream().anyMatch(factor -> factor != MfaFactor.SMS_MFA);
    }

    /** Whether the user has a factor, be it one that is lost. */
    public boolean hasAny() {
        return !usable().isEmpty() || !user.mfa().on().isEmpty();
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
