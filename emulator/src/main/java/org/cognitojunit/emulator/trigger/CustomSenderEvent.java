package org.cognitojunit.emulator.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a code is to be sent by a function instead of by Cognito. There is nothing to answer. */
public final class CustomSenderEvent extends TriggerEvent {

    CustomSenderEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** {@code customEmailSenderRequestV1} or {@code customSMSSenderRequestV1}. */
    public String type() {
        return optional("type").orElse("");
    }

    /** The code in Base64. Cognito encrypts it with the pool's KMS key; the emulator has none and does not. */
    public String code() {
        return optional("code").orElse("");
    }
}
