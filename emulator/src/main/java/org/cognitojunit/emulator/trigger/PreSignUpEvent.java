package org.cognitojunit.emulator.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Before a user is added, by sign-up or by an administrator. The setters have no effect on administrators' users. */
public final class PreSignUpEvent extends TriggerEvent {

    PreSignUpEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** What the caller sent as {@code ValidationData}. */
    public Map<String, String> validationData() {
        return strings("validationData");
    }

    /** Confirms the user without a code. */
    public void autoConfirmUser() {
        response().put("autoConfirmUser", true);
    }

    /** Takes the email address for verified. */
    public void autoVerifyEmail() {
        response().put("autoVerifyEmail", true);
    }

    /** Takes the phone number for verified. */
    public void autoVerifyPhone() {
        response().put("autoVerifyPhone", true);
    }
}
