package org.cognitojunit.emulator.internal.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.web.Html;

/** The kinds of answer that a domain gives. */
public final class Responses {

    private static final String CONTENT_TYPE = "Content-Type";

    private Responses() {}

    public static EmulatorResponse json(int status, Map<String, ?> body) {
        return new EmulatorResponse(
                status,
                Map.of(CONTENT_TYPE, "application/json;charset=UTF-8"),
                Json.write(body).getBytes(UTF_8));
    }

    public static EmulatorResponse page(int status, Html page) {
        return new EmulatorResponse(
                status,
                Map.of(CONTENT_TYPE, "text/html;charset=UTF-8"),
                Html.document(page).getBytes(UTF_8));
    }

    public static EmulatorResponse redirect(String location) {
        return new EmulatorResponse(302, Map.of("Location", location), new byte[0]);
    }

    public static EmulatorResponse empty(int status) {
        return new EmulatorResponse(status, Map.of(), new byte[0]);
    }
}
