package org.cognitojunit.internal.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.cognitojunit.backend.BackendUnavailableException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Gives a run up once its credentials have ended, or can be had no more: calls are refused at once, and all in the same few words.
 * Else each test would fail at a call of its own, with a refusal that says less. What the removal of pools calls is tried all the
 * same: credentials may be back by then.
 */
final class CredentialsExpiry implements ExecutionInterceptor {

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException");

    private static final Set<String> REMOVAL = Set.of(
            "ListUserPools",
            "DescribeUserPool",
            "DescribeUserPoolDomain",
            "DeleteUserPoolDomain",
            "UpdateUserPool",
            "DeleteUserPool");

    /** The source of credentials is often a service of its own, which has bad moments too. */
    private static final int ATTEMPTS = 4;

    private static final Duration FIRST_DELAY = Duration.ofMillis(500);

    private final Pace.Pause pause;

    /** Why it is over; empty as long as it is not. */
    private final AtomicReference<Optional<String>> end = new AtomicReference<>(Optional.empty());

    CredentialsExpiry() {
        this(TimeUnit.NANOSECONDS::sleep);
    }

    CredentialsExpiry(Pace.Pause pause) {
        this.pause = pause;
    }

    /** Credentials whose provider may cease to give any, as that of a login does. */
    AwsCredentialsProvider watching(AwsCredentialsProvider credentials) {
        return () -> resolve(credentials);
    }

    private AwsCredentials resolve(AwsCredentialsProvider credentials) {
        Duration delay = FIRST_DELAY;
        for (int attempt = 1; ; attempt++) {
            try {
                return credentials.resolveCredentials();
            } catch (SdkClientException e) {
                if (attempt == ATTEMPTS || end.get().isPresent()) {
                    throw new BackendUnavailableException(over(unavailable(e)), e);
                }
                sleep(delay);
                delay = delay.multipliedBy(2);
            }
        }
    }

    private void sleep(Duration delay) {
        try {
            pause.sleep(delay.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Interrupted while a call waited for credentials.", e);
        }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (REMOVAL.contains(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) {
            return;
        }
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
                String message = over(ended(details));
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

    private static String ended(AwsErrorDetails details) {
        return "The AWS credentials have ended in the middle of the run (" + details.errorCode() + ": "
                + details.errorMessage().strip() + "). Log in again, or for longer,";
    }

    private static String unavailable(SdkClientException failure) {
        return "The source of the AWS credentials gave none in the middle of the run, " + ATTEMPTS + " times ("
                + failure.getMessage().strip() + "). Make sure that it can be reached, or log in again,";
    }

    /** Of calls at the same time, the first tells why. */
    private String over(String why) {
        String message =
                why + " and run again. From here on only the deletion of pools is tried. What the run leaves behind it"
                        + " names at its end.";
        return end.updateAndGet(before -> before.isPresent() ? before : Optional.of(message))
                .orElseThrow();
    }
}
