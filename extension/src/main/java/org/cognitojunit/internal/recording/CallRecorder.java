package org.cognitojunit.internal.recording;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cognitojunit.exchange.Call;
import org.cognitojunit.exchange.Secrets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Notes each call of the clients it is built into with the test that made it.
 *
 * <p>A call on a test's own thread is that test's. A call on any other thread, say of the application under test, belongs to
 * the running tests that use the same pool: to one where pools are not shared between parallel tests, else to each of them.
 */
public final class CallRecorder implements ExecutionInterceptor {

    private static final ExecutionAttribute<List<CallRecording.Noted>> NOTED =
            new ExecutionAttribute<>("org.cognitojunit.noted");

    private final ThreadLocal<@Nullable CallRecording> ofThisThread = new ThreadLocal<>();
    private final Set<CallRecording> running = ConcurrentHashMap.newKeySet();
    private final LongSupplier nanoseconds;

    /** @param nanoseconds what time is measured with, for example {@code System::nanoTime} */
    public CallRecorder(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** Begins to note the calls of a test. */
    public CallRecording begin() {
        CallRecording recording = new CallRecording(nanoseconds.getAsLong());
        running.add(recording);
        return recording;
    }

    /** The test is over: calls that still come in are not its. */
    public void end(CallRecording recording) {
        running.remove(recording);
    }

    /** Makes this thread the test's while the test's code runs on it. */
    public <T> T during(CallRecording recording, Code<T> code) throws Throwable {
        // A worker thread that waits in one test may run another meanwhile, so what was there is put back.
        CallRecording before = ofThisThread.get();
        ofThisThread.set(recording);
        try {
            return code.run();
        } finally {
            if (before == null) {
                ofThisThread.remove();
            } else {
                ofThisThread.set(before);
            }
        }
    }

    /** Code of a test. */
    @FunctionalInterface
    public interface Code<T> {
        T run() throws Throwable;
    }

    /**
     * What must not be shown of any test: also not of those around it, whose tokens it may use, and of those beside it, which may
     * share a user with it.
     */
    public Secrets secrets() {
        Set<String> hidden = new HashSet<>();
        List<Call> calls = new ArrayList<>();
        for (CallRecording recording : running) {
            hidden.addAll(recording.hidden());
            calls.addAll(recording.everything());
        }
        return new Secrets().plusValues(hidden).plus(calls);
    }

    /** Runs on the caller's thread, for asynchronous clients too. */
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        CallRecording own = ofThisThread.get();
        List<CallRecording> recordings = own == null ? byPool(context.request()) : List.of(own);
        if (!recordings.isEmpty()) {
            String thread = own == null ? Thread.currentThread().getName() : null;
            long now = nanoseconds.getAsLong();
            attributes.putAttribute(
                    NOTED,
                    recordings.stream()
                            .map(recording -> recording.note(Call.unanswered(context.request()), now, thread))
                            .toList());
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        complete(attributes, () -> Call.answered(context.request(), context.response()));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        complete(attributes, () -> Call.refused(context.request(), context.exception()));
    }

    private void complete(ExecutionAttributes attributes, Supplier<Call> call) {
        List<CallRecording.Noted> noted = attributes.getAttribute(NOTED);
        if (noted != null) {
            long now = nanoseconds.getAsLong();
            Call completed = call.get();
            noted.forEach(one -> one.complete(completed, now));
        }
    }

    private List<CallRecording> byPool(SdkRequest request) {
        return Stream.of(field(request, "UserPoolId"), field(request, "ClientId"), clientOfAccessToken(request))
                .flatMap(Optional::stream)
                .findFirst()
                .map(id -> running.stream()
                        .filter(recording -> recording.covers(id))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> clientOfAccessToken(SdkRequest request) {
        return field(request, "AccessToken").map(token -> {
            try {
                return JWTParser.parse(token).getJWTClaimsSet().getStringClaim("client_id");
            } catch (ParseException e) {
                return null;
            }
        });
    }

    private static Optional<String> field(SdkRequest request, String name) {
        return request.sdkFields().stream()
                .filter(field -> field.memberName().equals(name))
                .map(field -> field.getValueOrDefault(request))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst();
    }
}
