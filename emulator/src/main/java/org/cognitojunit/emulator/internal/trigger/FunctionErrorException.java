package org.cognitojunit.emulator.internal.trigger;

import org.jspecify.annotations.Nullable;

/** A function on Lambda failed; the message is its own. */
final class FunctionErrorException extends Exception {

    private static final long serialVersionUID = 1;

    FunctionErrorException(@Nullable String message) {
        super(message == null ? "null" : message);
    }
}
