package org.cognitojunit.internal.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorResponse;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.utils.BinaryUtils;

/**
 * The asynchronous twin of {@link InProcessHttpClient}. It answers on a thread of the common pool, never on the caller's,
 * so that calls made at once also run at once.
 */
final class InProcessAsyncHttpClient implements SdkAsyncHttpClient {

    private final CognitoEmulator emulator;

    InProcessAsyncHttpClient(CognitoEmulator emulator) {
        this.emulator = emulator;
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        SdkAsyncHttpResponseHandler handler = request.responseHandler();
        return body(request.requestContentPublisher())
                .thenApplyAsync(body -> call(request, body))
                .thenAccept(response -> answer(handler, response))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        // The SDK repeats what failed for want of a connection, if it can see that.
                        handler.onError(
                                failure.getCause() instanceof UncheckedIOException broken
                                        ? broken.getCause()
                                        : failure);
                    }
                });
    }

    private EmulatorResponse call(AsyncExecuteRequest request, byte[] body) {
        try {
            return InProcess.call(emulator, request.request(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletableFuture<byte[]> body(Publisher<ByteBuffer> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return SdkPublisher.adapt(content)
                .subscribe(buffer -> bytes.writeBytes(BinaryUtils.copyBytesFrom(buffer)))
                .thenApply(all -> bytes.toByteArray());
    }

    private static void answer(SdkAsyncHttpResponseHandler handler, EmulatorResponse response) {
        handler.onHeaders(InProcess.head(response));
        handler.onStream(AsyncRequestBody.fromBytes(response.body()));
    }

    @Override
    public String clientName() {
        return "CognitoEmulator";
    }

    /** Nothing to close: the backend owns the emulator. */
    @Override
    public void close() {}
}
