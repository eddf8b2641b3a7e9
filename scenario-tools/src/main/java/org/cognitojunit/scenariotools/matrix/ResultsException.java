package org.cognitojunit.scenariotools.matrix;

/** A file is not what it should be; the message says which, and what to do. */
public final class ResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResultsException(String message) {
        super(message);
    }

    ResultsException(String message, Throwable cause) {
        super(message, cause);
    }
}
