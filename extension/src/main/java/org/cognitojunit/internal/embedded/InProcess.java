package org.cognitojunit.internal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Translates between the SDK's HTTP messages and the emulator's. */
final class InProcess {

    private InProcess() {}

    /**
     * Makes a call.
     *
     * @throws IOException if the connection breaks, as a test may have arranged
     */
    static EmulatorResponse call(CognitoEmulator emulator, SdkHttpRequest request, byte[] body) throws IOException {
        String path = request.encodedPath();
        try {
            return emulator.handle(new EmulatorRequest(
                    request.method().name(),
                    path.isEmpty() ? "/" : path,
                    request.encodedQueryParameters().orElse(""),
                    request.headers(),
                    body));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static SdkHttpResponse head(EmulatorResponse response) {
        SdkHttpFullResponse.Builder head = SdkHttpResponse.builder().statusCode(response.status());
        response.headers().forEach(head::putHeader);
        response.cookies().forEach(cookie -> head.appendHeader("Set-Cookie", cookie));
        // The SDK unmarshals a body only where its length is announced.
        return head.putHeader("Content-Length", Integer.toString(response.body().length))
                .build();
    }
}
