package org.cognitojunit.emulator.internal.trigger;

/** What a pre sign-up function decided. Cognito heeds it at sign-up, and not for users of administrators. */
public record SignUpAnswer(boolean autoConfirmUser, boolean autoVerifyEmail, boolean autoVerifyPhone) {

    static final SignUpAnswer NOTHING = new SignUpAnswer(false, false, false);

    static SignUpAnswer of(Reply reply) {
        return new SignUpAnswer(
                reply.flag("autoConfirmUser"), reply.flag("autoVerifyEmail"), reply.flag("autoVerifyPhone"));
    }
}
