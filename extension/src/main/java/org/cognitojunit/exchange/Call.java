package org.cognitojunit.exchange;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One call of the user pools API and what came of it: an answer, a refusal, or nothing yet. Where it was measured, also when and
 * how long. Rendered only when it is shown.
 */
public final class Call {

    private final SdkRequest request;
    private final @Nullable SdkResponse answer;
    private final @Nullable Throwable refusal;
    private final @Nullable Duration began;
    private final @Nullable Duration took;
    private final @Nullable String thread;

    private Call(
            SdkRequest request,
            @Nullable SdkResponse answer,
            @Nullable Throwable refusal,
            @Nullable Duration began,
            @Nullable Duration took,
            @Nullable String thread) {
        this.request = request;
        this.answer = answer;
        this.refusal = refusal;
        this.began = began;
        this.took = took;
        this.thread = thread;
    }

    /** A call that was answered. */
    public static Call answered(SdkRequest request, SdkResponse answer) {
        return new Call(request, answer, null, null, null, null);
    }

    /** A call that was refused, or that did not get through. */
    public static Call refused(SdkRequest request, Throwable refusal) {
        return new Call(request, null, refusal, null, null, null);
    }

    /** A call that nothing has come of so far. */
    public static Call unanswered(SdkRequest request) {
        return new Call(request, null, null, null, null, null);
    }

    /** This call, which began this long after its test. */
    public Call began(Duration sinceTestBegan) {
        return new Call(request, answer, refusal, sinceTestBegan, took, thread);
    }

    /** This call, which was answered or refused after this long. */
    public Call took(Duration duration) {
        return new Call(request, answer, refusal, began, duration, thread);
    }

    /** This call, which another thread than the test's own has made. */
    public Call onThread(String name) {
        return new Call(request, answer, refusal, began, took, name);
    }

    /** The operation's name in the API, for example {@code AdminInitiateAuth}. */
    public String operation() {
        String type = request.getClass().getSimpleName();
        return type.endsWith("Request") ? type.substring(0, type.length() - "Request".length()) : type;
    }

    SdkRequest request() {
        return request;
    }

    Optional<SdkResponse> answer() {
        return Optional.ofNullable(answer);
    }

    /** What was thrown instead of an answer. */
    public Optional<Throwable> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** How long after the beginning of its test the call was made, where that was measured. */
    public Optional<Duration> began() {
        return Optional.ofNullable(began);
    }

    /** How long it took until the answer or refusal was there, where that was measured. */
    public Optional<Duration> took() {
        return Optional.ofNullable(took);
    }

    /** The thread that made the call, where it is not the test's own. */
    public Optional<String> thread() {
        return Optional.ofNullable(thread);
    }

    /** The operation, its parameters ({@code >}) and its answer ({@code <}) or refusal ({@code !}), without any secret. */
    @Override
    public String toString() {
        return TranscriptText.of(
                Transcript.of(Exchange.empty().plus(this)).entries().get(0));
    }
}
