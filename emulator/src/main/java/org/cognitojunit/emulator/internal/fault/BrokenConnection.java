package org.cognitojunit.emulator.internal.fault;

/** Ends a connection in place of an answer. It carries no stack trace. */
public final class BrokenConnection extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenConnection() {
        super("A test has arranged that this connection breaks.", null, false, false);
    }
}
