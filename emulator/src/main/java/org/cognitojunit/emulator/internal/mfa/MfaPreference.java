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

    /** Makes the changes as the user, who in a pool that requires MFA is told that no factor can be switched off. */
    public void applyAsUser(PoolSettings pool, User user, User.Draft draft) {
        choices.forEach((factor, choice) -> {
            if (pool.mfaMode() == MfaMode.ON && !choice.enabled() && user.mfa().isOn(factor)) {
                throw invalidParameter(factor + " cannot be disabled while the user pool requires MFA.");
            }
        });
        apply(pool, user, draft);
    }

    /** Makes the changes as an administrator. Where the pool requires MFA, a factor that is to be off stays as it was. */
    public void apply(PoolSettings pool, User user, User.Draft draft) {
        UserMfa mfa = user.mfa();
        for (Map.Entry<MfaFactor, Choice> entry : choices.entrySet()) {
            MfaFactor factor = entry.getKey();
            Choice choice = entry.getValue();
            if (choice.enabled() && !canTurnOn(factor, pool, user)) {
                throw notSetUp(factor.name());
            }
            if (choice.enabled() || pool.mfaMode() != MfaMode.ON) {
                mfa = mfa.with(factor, choice.enabled());
                mfa = choice.preferred() ? mfa.preferring(factor) : mfa.notPreferring(factor);
            }
        }
        UserMfa changed = mfa;
        draft.mfa(changed).passkeys(passkeys(pool, user.with(u -> u.mfa(changed))));
    }

    /** Passkeys switched on or off as a second factor. On, they must count as two factors in the pool, and not be the only one. */
    private Passkeys passkeys(PoolSettings pool, User user) {
        Passkeys passkeys = user.passkeys();
        if (passkeysOrNull == null) {
            return passkeys;
        }
        PasskeySettings settings = pool.passkeys();
        boolean canTurnOn = settings.allowed()
                && settings.areTwoFactors()
                && !passkeys.all().isEmpty()
                && !new SecondFactors(pool, user).usable().isEmpty();
        if (passkeysOrNull && !canTurnOn) {
            throw notSetUp(Passkeys.MFA_NAME);
        }
        return passkeys.asMfa(passkeysOrNull);
    }

    private static boolean canTurnOn(MfaFactor factor, PoolSettings pool, User user) {
        boolean needsProof = factor == MfaFactor.EMAIL_OTP;
        return new SecondFactors(pool, user).isSetUp(factor) && (!needsProof || user.hasVerified("email"));
    }

    private static CognitoError notSetUp(String factor) {
        return invalidParameter("User does not have delivery config set to turn on " + factor);
    }
}
