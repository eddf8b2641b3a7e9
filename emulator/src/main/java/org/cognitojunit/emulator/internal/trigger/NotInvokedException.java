package org.cognitojunit.emulator.internal.trigger;

import org.jspecify.annotations.Nullable;

/** Lambda did not run the function. The message is the name of Lambda's error. */
final class NotInvokedException extends Exception {

    private static final long serialVersionUID = 1;

    NotInvokedException(String error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
