package org.cognitojunit.emulator;

import java.util.Map;

/**
 * One HTTP response of the emulator.
 *
 * @param status the HTTP status
 * @param headers the headers, one value each
 * @param body the body's bytes, empty where there is none
 */
public record EmulatorResponse(int status, Map<String, String> headers, byte[] body) {

    public EmulatorResponse {
        headers = Map.copyOf(headers);
    }
}
