package org.cognitojunit.emulator.internal.mfa;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.pool.MfaMode;
import org.cognitojunit.emulator.internal.pool.PasskeySettings;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.Passkeys;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserMfa;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of a user's second factors. Factors that are not named stay as they are.
 *
 * @param choices by factor
 * @param passkeysOrNull whether passkeys are to be on; null where they are not named
 */
public record MfaPreference(
        Map<MfaFactor, Choice> choices, @Nullable Boolean passkeysOrNull) {

    /** Whether a factor is to be on, and asked for before others. */
    public record Choice(boolean enabled, boolean preferred) {}

    /** Reads the blocks of SetUserMFAPreference and AdminSetUserMFAPreference. */
    public static MfaPreference of(Input input) {
        Map<MfaFactor, Choice> choices = new EnumMap<>(MfaFactor.class);
        read(input, "SMSMfaSettings", MfaFactor.SMS_MFA, choices);
        read(input, "SoftwareTokenMfaSettings", MfaFactor.SOFTWARE_TOKEN_MFA, choices);
        read(input, "EmailMfaSettings", MfaFactor.EMAIL_OTP, choices);
        if (choices.values().stream().filter(Choice::preferred).count() > 1) {
            throw invalidParameter("Only one MFA method can be preferred.");
        }
        return new MfaPreference(
                choices,
                input.structure("WebAuthnMfaSettings")
                        .map(passkeys -> passkeys.flag("Enabled"))
                        .orElse(null));
    }

    /** Reads {@code MFAOptions}, the older way, which knows nothing but text messages: in the list or not. */
    public static MfaPreference ofOptions(List<Input> options) {
        for (Input option : options) {
            boolean textMessages = option.optional("DeliveryMedium").orElse("").equals("SMS")
                    && option.optional("AttributeName").orElse("").equals("phone_number");
            if (!textMessages) {
                throw invalidParameter("MFAOptions can hold SMS to phone_number and nothing else.");
            }
        }
        return new MfaPreference(Map.of(MfaFactor.SMS_MFA, new Choice(!options.isEmpty(), false)), null);
    }

    private static void read(Input input, String block, MfaFactor factor, Map<MfaFactor, Choice> choices) {
        input.structure(block).ifPresent(settings -> {
            Choice choice = new Choice(settings.flag("Enabled"), settings.flag("PreferredMfa"));
            if (choice.preferred() && !choice.enabled()) {
                throw invalidParameter(factor + " cannot be preferred while it is not enabled.");
            }
            choices.put(factor, choice);
        });
    }

    /** Makes the changes as the user, who in a pool that requires MFA may not do away with a factor. */
    public UserMfa applyAsUser(PoolSettings pool, User user) {
        choices.forEach((factor, choice) -> {
            if (pool.mfaMode() == MfaMode.ON && !choice.enabled() && user.mfa().isOn(factor)) {
                throw invalidParameter(factor + " cannot be disabled while the user pool requires MFA.");
            }
        });
        return apply(pool, user);
    }

    /** Makes the changes as an administrator. */
    public UserMfa apply(PoolSettings pool, User user) {
        UserMfa mfa = user.mfa();
        for (Map.Entry<MfaFactor, Choice> entry : choices.entrySet()) {
            MfaFactor factor = entry.getKey();
            Choice choice = entry.getValue();
            if (choice.enabled() && !canTurnOn(factor, pool, user)) {
                throw notSetUp(factor.name());
            }
            mfa = mfa.with(factor, choice.enabled());
            mfa = choice.preferred() ? mfa.preferring(factor) : mfa.notPreferring(factor);
        }
        return mfa;
    }

    /** Switches passkeys on or off as a second factor. On, they must count as two factors in the pool. */
    public Passkeys applyToPasskeys(PoolSettings pool, User user) {
        Passkeys passkeys = user.passkeys();
        if (passkeysOrNull == null) {
            return passkeys;
        }
        PasskeySettings settings = pool.passkeys();
        boolean canTurnOn = settings.allowed()
                && settings.areTwoFactors()
                && !passkeys.all().isEmpty();
        if (passkeysOrNull && !canTurnOn) {
            throw notSetUp(Passkeys.MFA_NAME);
        }
        return passkeys.asMfa(passkeysOrNull);
    }

    private static boolean canTurnOn(MfaFactor factor, PoolSettings pool, User user) {
        boolean verified = factor.attribute()
                .flatMap(attribute -> user.attribute(attribute + "_verified"))
                .map(Boolean::parseBoolean)
                .orElse(factor.attribute().isEmpty());
        return verified && new SecondFactors(pool, user).isSetUp(factor);
    }

    private static CognitoError notSetUp(String factor) {
        return invalidParameter("User does not have delivery config set to turn on " + factor);
    }
}
