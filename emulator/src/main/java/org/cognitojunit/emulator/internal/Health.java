package org.cognitojunit.emulator.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;

/** What containers and their orchestrators ask a process for. Cognito has nothing of the kind. */
final class Health {

    private Health() {}

    static boolean isAsked(EmulatorRequest request) {
        return request.method().equals("GET") && request.path().equals("/health");
    }

    static EmulatorResponse good() {
        return new EmulatorResponse(
                200,
                Map.of("Content-Type", "application/json"),
                "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8));
    }
}
