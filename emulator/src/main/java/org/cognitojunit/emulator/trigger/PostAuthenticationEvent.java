package org.cognitojunit.emulator.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** After a user has signed in, before tokens are issued. There is nothing to answer. */
public final class PostAuthenticationEvent extends TriggerEvent {

    PostAuthenticationEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** Whether the user signed in from a device that the pool did not know. */
    public boolean newDeviceUsed() {
        return flag("newDeviceUsed");
    }
}
