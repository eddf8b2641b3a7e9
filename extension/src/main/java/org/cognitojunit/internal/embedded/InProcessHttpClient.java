package org.cognitojunit.internal.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorResponse;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** The SDK's HTTP client for an emulator in this JVM: a method call on the caller's thread. */
final class InProcessHttpClient implements SdkHttpClient {

    private static final byte[] NOTHING = {};

    private final CognitoEmulator emulator;

    InProcessHttpClient(CognitoEmulator emulator) {
        this.emulator = emulator;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                byte[] body = body(request.contentStreamProvider().orElse(null));
                EmulatorResponse response = InProcess.call(emulator, request.httpRequest(), body);
                return HttpExecuteResponse.builder()
                        .response(InProcess.head(response))
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(response.body())))
                        .build();
            }

            /** The call cannot be interrupted; it takes milliseconds. */
            @Override
            public void abort() {}
        };
    }

    private static byte[] body(@Nullable ContentStreamProvider content) throws IOException {
        if (content == null) {
            return NOTHING;
        }
        try (InputStream stream = content.newStream()) {
            return stream.readAllBytes();
        }
    }

    @Override
    public String clientName() {
        return "CognitoEmulator";
    }

    /** Nothing to close: the backend owns the emulator. */
    @Override
    public void close() {}
}
