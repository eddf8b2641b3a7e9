package org.cognitojunit.scenariotools.recording;

import com.nimbusds.jose.JOSEObject;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token and what it says, without its signature.
 *
 * @param claims null where nobody but the issuer can read them
 */
record Token(
        Text.Reference reference,
        Map<String, Object> header,
        @Nullable Map<String, Object> claims) {

    /** What a token says, as it is. */
    record Content(Map<String, Object> header, @Nullable Map<String, Object> claims) {}

    static Optional<Content> content(String text) {
        if (!text.startsWith("eyJ")) {
            return Optional.empty();
        }
        try {
            var parts = JOSEObject.split(text);
            boolean encrypted = parts.length == 5;
            return Json.objectIn(parts[0].decodeToString())
                    .map(header -> new Content(
                            header,
                            encrypted
                                    ? null
                                    : Json.objectIn(parts[1].decodeToString()).orElse(null)));
        } catch (ParseException e) {
            // A token that a test has broken.
            return Optional.empty();
        }
    }
}
