package org.cognitojunit.emulator.internal.message;

import org.cognitojunit.emulator.Message.Medium;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;

/** Makes codes to sign in with and sends them. They are good for as long as the session that asks for them. */
public record SignInCodes(Ids ids, Messages messages) {

    private static final char[] DIGITS = "0123456789".toCharArray();
    private static final int DIGITS_BY_SMS = 6;
    private static final int DIGITS_BY_MAIL = 8;

    /**
     * Sends a code.
     *
     * @return the code
     * @throws CognitoError {@code CodeDeliveryFailureException} if the pool has no means to send it
     */
    public String send(UserPool pool, User user, Destination to, Cause cause) {
        if (!Messages.reaches(pool.settings(), to)) {
            throw Messages.undeliverable();
        }
        String code = ids.text(DIGITS, to.medium() == Medium.EMAIL ? DIGITS_BY_MAIL : DIGITS_BY_SMS);
        messages.send(pool, user, to, Purpose.AUTHENTICATION, code, cause);
        return code;
    }
}
