package org.cognitojunit.emulator.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** After a user has confirmed sign-up or a forgotten password. There is nothing to answer. */
public final class PostConfirmationEvent extends TriggerEvent {

    PostConfirmationEvent(Map<String, @Nullable Object> json) {
        super(json);
    }
}
