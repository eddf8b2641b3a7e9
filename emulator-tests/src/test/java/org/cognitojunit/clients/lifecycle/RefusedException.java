package org.cognitojunit.clients.lifecycle;

import java.io.Serial;

/** Says how a client reports a refusal: the type of its error, a colon and the message. */
public final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public RefusedException(Object type, Object message) {
        super(type + ": " + message);
    }
}
