package org.cognitojunit.exchange;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.JSONArrayUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a token.
 *
 * @param json its value, in JSON
 * @param date the same, where the claim is a date in seconds
 */
public record Claim(String name, String json, @Nullable Instant date) {

    /** The registered claims that are dates, and Cognito's own. */
    private static final Set<String> DATES = Set.of("iat", "exp", "nbf", "auth_time");

    /** The claims of a signed token; none if it is something else. */
    static List<Claim> of(String token) {
        try {
            Map<String, Object> claims = JWSObject.parse(token).getPayload().toJSONObject();
            return claims == null
                    ? List.of()
                    : claims.entrySet().stream()
                            .map(claim -> of(claim.getKey(), claim.getValue()))
                            .toList();
        } catch (ParseException e) {
            return List.of();
        }
    }

    private static Claim of(String name, @Nullable Object value) {
        if (Redaction.isSecret(name)) {
            return new Claim(name, json("[redacted]"), null);
        }
        return new Claim(name, json(value), DATES.contains(name) ? date(value) : null);
    }

    private static String json(@Nullable Object value) {
        String array = JSONArrayUtils.toJSONString(Collections.singletonList(value));
        return array.substring(1, array.length() - 1);
    }

    /** A token that a test forged may say that it expires at any time at all. */
    private static @Nullable Instant date(@Nullable Object value) {
        try {
            return value instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
