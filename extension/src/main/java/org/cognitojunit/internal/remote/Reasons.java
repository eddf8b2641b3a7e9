package org.cognitojunit.internal.remote;

import org.cognitojunit.exchange.VisibleText;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why something failed, in a few words for a sentence. */
public final class Reasons {

    private Reasons() {}

    /** What a service answered, with the name of its refusal, or what went wrong on the way there. */
    public static String said(SdkException failure) {
        if (!(failure instanceof AwsServiceException refusal)) {
            return root(failure);
        }
        AwsErrorDetails details = refusal.awsErrorDetails();
        if (details == null || details.errorCode() == null) {
            return "HTTP " + refusal.statusCode() + " without an error that the SDK knows";
        }
        return VisibleText.of(details.errorMessage() + " (" + details.errorCode() + ")");
    }

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
