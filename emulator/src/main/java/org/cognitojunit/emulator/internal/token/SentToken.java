package org.cognitojunit.emulator.internal.token;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** A token as a caller has sent it, which may be anything. Nothing about it is verified. */
public final class SentToken {

    private SentToken() {}

    /** The token, if it has the form of a signed one. */
    public static Optional<JWSObject> parse(String token) {
        try {
            return Optional.of(JWSObject.parse(token));
        } catch (ParseException | RuntimeException e) {
            // The parser throws a NullPointerException for the header null, and others for a header that contradicts
            // itself.
            return Optional.empty();
        }
    }

    /** The claim {@code iss}, if the token has one that is a text. */
    public static Optional<String> issuer(String token) {
        return parse(token)
                .map(parsed -> parsed.getPayload().toJSONObject())
                .map((Map<String, Object> claims) -> claims.get("iss"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
