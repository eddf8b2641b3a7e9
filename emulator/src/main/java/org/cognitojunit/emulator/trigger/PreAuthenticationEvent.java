package org.cognitojunit.emulator.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Before a sign-in is looked at. There is nothing to answer; an exception refuses the sign-in. */
public final class PreAuthenticationEvent extends TriggerEvent {

    PreAuthenticationEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** What the caller of InitiateAuth or AdminInitiateAuth sent as {@code ClientMetadata}. */
    public Map<String, String> validationData() {
        return strings("validationData");
    }

    /** Whether there is no such user. Told only where the client hides that from its callers. */
    public boolean userNotFound() {
        return flag("userNotFound");
    }
}
