package org.cognitojunit.internal.remote;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.BrokenRunException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Notices that an emulator has gone away during a run. The call that meets it fails with one sentence that says so, and every
 * call after it with the same sentence, at once: else each of a thousand tests would wait, and tell of its own riddle.
 */
final class OutageDetector implements ExecutionInterceptor {

    private final Probe probe;
    private final UnaryOperator<String> outageMessage;
    private volatile @Nullable String gone;

    /** @param outageMessage makes the sentence of the reason */
    OutageDetector(Probe probe, UnaryOperator<String> outageMessage) {
        this.probe = probe;
        this.outageMessage = outageMessage;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes call) {
        String sentence = gone;
        if (sentence != null) {
            throw new BrokenRunException(sentence);
        }
    }

    /** The SDK takes no other type of exception here than the one that there is, but any message. */
    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes call) {
        Throwable failure = context.exception();
        Optional<HttpAnswer> page = HttpAnswers.of(call).filter(HttpAnswer::isPage);
        if (page.isPresent()) {
            return saying(notCognito(page.get()), failure);
        }
        return isSilence(failure) ? sentence().map(text -> gone(text, failure)).orElse(failure) : failure;
    }

    private String notCognito(HttpAnswer page) {
        return probe.endpoint() + " answered a call with " + page.inWords()
                + ", and that is not Cognito's. Is a proxy in between, or has something else taken the emulator's place?";
    }

    private static Throwable saying(String sentence, Throwable failure) {
        if (failure instanceof AwsServiceException refusal) {
            AwsErrorDetails.Builder details = refusal.awsErrorDetails() == null
                    ? AwsErrorDetails.builder()
                    : refusal.awsErrorDetails().toBuilder();
            return refusal.toBuilder()
                    .awsErrorDetails(details.errorMessage(sentence).build())
                    .build();
        }
        return saying(sentence, failure, failure);
    }

    /** The cause tells this from what the emulator answers. */
    private static Throwable gone(String sentence, Throwable failure) {
        return saying(sentence, failure, new BackendUnavailableException(sentence, failure));
    }

    private static Throwable saying(String sentence, Throwable failure, Throwable cause) {
        return failure instanceof SdkException other
                ? other.toBuilder().message(sentence).cause(cause).build()
                : failure;
    }

    /** Whether nothing came; what came and was wrong is another matter, and so is a test that was interrupted. */
    private static boolean isSilence(Throwable failure) {
        if (!(failure instanceof SdkClientException) || Thread.currentThread().isInterrupted()) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof ApiCallTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Empty if it answers after all: then one call has failed, and not the emulator. Who comes meanwhile waits, and is told. */
    private synchronized Optional<String> sentence() {
        if (gone == null) {
            gone = probe.silence().map(outageMessage).orElse(null);
        }
        return Optional.ofNullable(gone);
    }
}
