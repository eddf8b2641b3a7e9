package org.cognitojunit.emulator;

import java.time.Instant;
import org.cognitojunit.emulator.internal.api.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A mail or text message that Cognito would have sent. The emulator puts it into the {@link Inbox} instead.
 *
 * @param userPoolId the pool that it comes from
 * @param username the username of the user that it is for; in a pool whose users sign in with an email address or phone
 *     number that is their {@code sub}
 * @param medium how it would have been sent
 * @param destination the address or number, in full
 * @param subject the subject of a mail; null for a text message
 * @param text what the pool's template has made of it
 * @param code what stands where the template has <code>{####}</code>; see {@link #code()}
 * @param purpose what it is for
 * @param sentAt when, on the emulator's clock
 */
public record Message(
        String userPoolId,
        String username,
        Medium medium,
        String destination,
        @Nullable String subject,
        String text,
        @Nullable String code,
        Purpose purpose,
        Instant sentAt) {

    /** The ways to send a message. */
    public enum Medium {
        EMAIL,
        SMS
    }

    /** The occasions to send a message. */
    public enum Purpose {
        /** To a user who has signed up, with the code for ConfirmSignUp. */
        SIGN_UP,
        /** The same, asked for once more with ResendConfirmationCode. */
        RESEND,
        /** With the code for ConfirmForgotPassword, asked for by the user or by an administrator. */
        FORGOT_PASSWORD,
        /** To a new address or number of a user, with the code for VerifyUserAttribute. */
        UPDATE_ATTRIBUTE,
        /** The same for an address or number that the user has, asked for with GetUserAttributeVerificationCode. */
        VERIFY_ATTRIBUTE,
        /** The invitation of a user whom an administrator has created. */
        ADMIN_CREATE_USER,
        /** With a code to sign in with. */
        AUTHENTICATION
    }

    /**
     * The code that a reader finds in the text: a verification code, or the temporary password of an invitation.
     *
     * @throws IllegalStateException if the text has none
     */
    @Override
    public String code() {
        if (code == null) {
            throw new IllegalStateException(VisibleText.of("The " + medium + " message to " + destination + " ("
                    + purpose + ") has no code, since its template has no {####}. Its text is: " + text));
        }
        return code;
    }

    /** Everything, in one line of text. */
    @Override
    public String toString() {
        return VisibleText.of("Message[userPoolId=" + userPoolId + ", username=" + username + ", medium=" + medium
                + ", destination=" + destination + ", subject=" + subject + ", text=" + text + ", code=" + code
                + ", purpose=" + purpose + ", sentAt=" + sentAt + "]");
    }
}
