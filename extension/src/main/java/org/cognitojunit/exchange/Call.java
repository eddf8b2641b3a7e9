package org.cognitojunit.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** One call of the user pools API and what came of it: an answer, or a refusal. Rendered only when it is shown. */
public final class Call {

    private final SdkRequest request;
    private final @Nullable SdkResponse answer;
    private final @Nullable Throwable refusal;

    private Call(SdkRequest request, @Nullable SdkResponse answer, @Nullable Throwable refusal) {
        this.request = request;
        this.answer = answer;
        this.refusal = refusal;
    }

    /** A call that was answered. */
    public static Call answered(SdkRequest request, SdkResponse answer) {
        return new Call(request, answer, null);
    }

    /** A call that was refused, or that did not get through. */
    public static Call refused(SdkRequest request, Throwable refusal) {
        return new Call(request, null, refusal);
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

    /** The operation, its parameters ({@code >}) and its answer ({@code <}) or refusal ({@code !}), without any secret. */
    @Override
    public String toString() {
        return Rendering.of(this);
    }
}
