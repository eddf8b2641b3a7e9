package org.cognitojunit.emulator.internal.mfa;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.SoftwareToken;
import org.jspecify.annotations.Nullable;

/** Sets authenticator apps up and takes their codes, each code once. */
public record AuthenticatorApps(Clock clock, Ids ids) {

    /** Makes a secret 52 characters long. */
    private static final int SECRET_BYTES = 32;

    /** A secret for a new app. */
    public String newSecret() {
        return Base32.encode(ids.bytes(SECRET_BYTES));
    }

    /** Refuses to set an app up in a pool that offers none. */
    public static void requireOfferedBy(UserPool pool) {
        if (!pool.settings().mfaFactors().contains(MfaFactor.SOFTWARE_TOKEN_MFA)) {
            throw CognitoError.of(
                    "SoftwareTokenMFANotFoundException", "Software Token MFA has not been enabled by the userPool");
        }
    }

    /**
     * An app that has proven to know its secret.
     *
     * @throws CognitoError {@code EnableSoftwareTokenMFAException} if the code is wrong
     */
    public SoftwareToken verified(String secret, String code, @Nullable String name) {
        List<Long> steps = Totp.steps(secret, code, clock.instant());
        if (steps.isEmpty()) {
            throw CognitoError.of(
                    "EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA");
        }
        return new SoftwareToken(secret, name, steps.get(0));
    }

    /**
     * An app whose code has been used up.
     *
     * @throws CognitoError {@code CodeMismatchException} if the code is wrong, {@code ExpiredCodeException} if it, or a
     *     later one, was used before
     */
    public static SoftwareToken use(SoftwareToken token, String code, Instant now) {
        List<Long> steps = Totp.steps(token.secret(), code, now);
        if (steps.isEmpty()) {
            throw wrongCode();
        }
        long step = steps.stream()
                .filter(s -> s > token.lastStep())
                .findFirst()
                .orElseThrow(() ->
                        CognitoError.of("ExpiredCodeException", "Your software token has already been used once."));
        return token.usedAt(step);
    }

    /** Whether an app shows a code at the moment, used up or not. */
    public static boolean shows(SoftwareToken token, String code, Instant now) {
        return !Totp.steps(token.secret(), code, now).isEmpty();
    }

    public static CognitoError wrongCode() {
        return CognitoError.of("CodeMismatchException", "Invalid code received for user");
    }

    public static CognitoError none() {
        return CognitoError.of("SoftwareTokenMFANotFoundException", "Software Token MFA does not exist for the user.");
    }
}
