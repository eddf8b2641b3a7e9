package org.cognitojunit.internal.aws;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.cognitojunit.backend.BackendUnavailableException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Gives a run up once its credentials have ended: calls are refused at once, and all in the same few words. Else each test would
 * fail at a call of its own, with a refusal that says less.
 */
final class Expiry implements ExecutionInterceptor {

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException");

    /** Why it is over; empty as long as it is not. */
    private final AtomicReference<Optional<String>> end = new AtomicReference<>(Optional.empty());

    /** Credentials whose provider may cease to give any, as that of a login does. */
    AwsCredentialsProvider watching(AwsCredentialsProvider credentials) {
        return () -> resolve(credentials);
    }

    private AwsCredentials resolve(AwsCredentialsProvider credentials) {
        try {
            return credentials.resolveCredentials();
        } catch (SdkClientException e) {
            throw new BackendUnavailableException(over(e.getMessage()), e);
        }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        end.get().ifPresent(message -> {
            BackendUnavailableException over = new BackendUnavailableException(message);
            // Where each of many tests was then tells nothing.
            over.setStackTrace(new StackTraceElement[0]);
            throw over;
        });
    }

    /** Puts the words into the refusal: the SDK wants it to stay one. */
    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof AwsServiceException refusal) {
            AwsErrorDetails details = refusal.awsErrorDetails();
            if (details != null && details.errorCode() != null && EXPIRED.contains(details.errorCode())) {
                String message = over(details.errorCode() + ": " + details.errorMessage());
                return refusal.toBuilder()
                        .message(message)
                        .cause(new BackendUnavailableException(message, refusal))
                        .awsErrorDetails(
                                details.toBuilder().errorMessage(message).build())
                        .build();
            }
        }
        return context.exception();
    }

    /** Of calls at the same time, the first tells why. */
    private String over(String reason) {
        String message = "The AWS credentials have ended in the middle of the run (" + reason.strip()
                + "). Nothing more is called. Log in again, or for longer, and run again. What the run leaves behind it names"
                + " at its end.";
        return end.updateAndGet(before -> before.isPresent() ? before : Optional.of(message))
                .orElseThrow();
    }
}
