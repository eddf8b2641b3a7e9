package org.cognitojunit.emulator.internal.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The body of a request as it was before it was compressed, if it is not too large. */
final class RequestBody {

    private static final int MOST = 10 * 1024 * 1024;

    private RequestBody() {}

    static byte[] of(EmulatorRequest request) {
        String encoding =
                request.header("Content-Encoding").orElse("identity").trim().toLowerCase(Locale.ROOT);
        byte[] body = encoding.equals("gzip") ? inflated(request.body()) : request.body();
        if (body.length > MOST) {
            throw CognitoError.tooLarge("Request body is larger than " + MOST + " bytes.");
        }
        return body;
    }

    /** No more of it than shows that it is too large: few bytes may hold many. */
    private static byte[] inflated(byte[] compressed) {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return content.readNBytes(MOST + 1);
        } catch (IOException notGzip) {
            throw CognitoError.of("SerializationException", null);
        }
    }
}
