package org.cognitojunit.emulator.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;

/** Lets pages of any origin call the emulator from a browser, as they call Cognito. */
final class Cors {

    private static final Map<String, String> OPEN = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date");

    private Cors() {}

    /** Whether a browser asks, before its call, whether it may make it. */
    static boolean isPreflight(EmulatorRequest request) {
        return request.method().equals("OPTIONS")
                && request.header("Access-Control-Request-Method").isPresent();
    }

    /** The answer to that: it may, with whatever headers it has in mind. */
    static EmulatorResponse preflight(EmulatorRequest request, String methods, String requestId) {
        Map<String, String> headers = new LinkedHashMap<>(OPEN);
        headers.put("Access-Control-Allow-Methods", methods);
        request.header("Access-Control-Request-Headers")
                .ifPresent(names -> headers.put("Access-Control-Allow-Headers", names));
        headers.put("Access-Control-Max-Age", "172800");
        headers.put("x-amzn-RequestId", requestId);
        return new EmulatorResponse(200, headers, new byte[0]);
    }

    /** A response that a page may read. */
    static EmulatorResponse opened(EmulatorResponse response) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        OPEN.forEach(headers::putIfAbsent);
        return new EmulatorResponse(response.status(), headers, response.cookies(), response.body());
    }
}
