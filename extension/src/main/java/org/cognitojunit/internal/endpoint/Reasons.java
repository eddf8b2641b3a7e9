package org.cognitojunit.internal.endpoint;

/** Why something failed, in a few words for a sentence. */
public final class Reasons {

    private Reasons() {}

    /** The innermost cause, which knows best: {@code ConnectException: Connection refused}. */
    public static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
