package org.cognitojunit.emulator;

import java.util.List;
import java.util.Map;

/**
 * One HTTP response of the emulator.
 *
 * @param status the HTTP status
 * @param headers the headers, one value each; cookies are apart
 * @param cookies the values of {@code Set-Cookie}, the one header that a response may have several of
 * @param body the body's bytes, empty where there is none
 */
public record EmulatorResponse(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

    public EmulatorResponse {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** A response that sets no cookie. */
    public EmulatorResponse(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, List.of(), body);
    }
}
