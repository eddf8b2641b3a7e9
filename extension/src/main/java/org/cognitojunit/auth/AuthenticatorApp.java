package org.cognitojunit.auth;

import java.time.Clock;

/**
 * A user's authenticator app, which gives a test the codes to type in. Thread-safe.
 *
 * <p>Cognito takes a code once, and a code is good for 30 seconds: a test that sets an app up and signs in with it needs two.
 * So the app never gives a code twice. The first is the one that an app would show at the moment; the next is that of the
 * 30 seconds to come, which Cognito takes already, since the clocks of telephones are not exact.
 */
public final class AuthenticatorApp {

    private final String secretCode;
    private final Clock clock;
    private long lastStep = Long.MIN_VALUE;

    /**
     * @param secretCode the {@code SecretCode} that {@code AssociateSoftwareToken} answered
     * @param clock the clock that Cognito has: the emulator's, or the system's
     */
    public AuthenticatorApp(String secretCode, Clock clock) {
        this.secretCode = secretCode;
        this.clock = clock;
    }

    /**
     * A code that Cognito takes now and that this app has not given before.
     *
     * @throws IllegalStateException if it has given two in these 30 seconds
     */
    public synchronized String code() {
        long current = Totp.step(clock.instant());
        long step = Math.max(current, lastStep + 1);
        if (step > current + 1) {
            throw new IllegalStateException("This app has given its two codes for these " + Totp.STEP_SECONDS
                    + " seconds, and Cognito takes none twice. Advance the emulator's clock by as much, or wait.");
        }
        lastStep = step;
        return Totp.code(secretCode, step);
    }

    @Override
    public String toString() {
        return "AuthenticatorApp[redacted]";
    }
}
