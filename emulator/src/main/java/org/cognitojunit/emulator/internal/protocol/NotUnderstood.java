package org.cognitojunit.emulator.internal.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorResponse;

/** What Cognito's host answers to a path or target that it does not know. */
public final class NotUnderstood {

    private static final byte[] BODY =
            ("{\"code\":\"BadRequest\",\"message\":\"The server did not understand the operation that was requested.\","
                            + "\"type\":\"client\"}")
                    .getBytes(StandardCharsets.UTF_8);

    private NotUnderstood() {}

    public static EmulatorResponse response(String requestId) {
        return new EmulatorResponse(
                400, Map.of("Content-Type", "application/json", "x-amzn-RequestId", requestId), BODY.clone());
    }
}
