package org.cognitojunit.emulator.internal.trigger;

/** Lambda did not answer in time. */
final class LambdaTimeoutException extends Exception {

    private static final long serialVersionUID = 1;

    LambdaTimeoutException(Throwable cause) {
        super(cause);
    }
}
