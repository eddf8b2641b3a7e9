package org.cognitojunit.emulator.internal.message;

import java.time.Clock;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;

/** Makes verification codes and sends them: six digits, for a user to send back. */
public record VerificationCodes(Clock clock, Ids ids, Messages messages) {

    private static final char[] DIGITS = "0123456789".toCharArray();
    private static final int LENGTH = 6;

    /**
     * Sends a code to an address or number that is the user's.
     *
     * @throws CognitoError {@code CodeDeliveryFailureException} if the pool has no means to send it
     */
    public void send(UserPool pool, User user, CodeUse use, Destination to, Purpose purpose, Cause cause) {
        send(pool, user, use, to, purpose, cause, false);
    }

    /**
     * Sends a code to an address or number that becomes the user's with it.
     *
     * @throws CognitoError {@code CodeDeliveryFailureException} if the pool has no means to send it
     */
    public void sendToNew(UserPool pool, User user, Destination to, Purpose purpose, Cause cause) {
        send(pool, user, CodeUse.verificationOf(to.attribute()), to, purpose, cause, true);
    }

    private void send(
            UserPool pool, User user, CodeUse use, Destination to, Purpose purpose, Cause cause, boolean newValue) {
        if (!Messages.reaches(pool.settings(), to)) {
            throw Messages.undeliverable();
        }
        String code = ids.text(DIGITS, LENGTH);
        // The code is good before anybody can read it.
        pool.codes().add(user.sub(), use, code, to.attribute(), to.value(), newValue, clock.instant());
        messages.send(pool, user, to, purpose, code, cause);
    }
}
