package org.cognitojunit.emulator.internal.api;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** JSON text to plain maps and lists, and back. */
public final class Json {

    private Json() {}

    /** Reads one JSON object. */
    public static Map<String, Object> parse(String text) throws ParseException {
        // Nimbus' parser also takes an array of pairs for an object.
        if (!text.stripLeading().startsWith("{")) {
            throw new ParseException("A JSON object begins with a brace.", 0);
        }
        return JSONObjectUtils.parse(text);
    }

    /** Writes a tree of maps, lists, strings, numbers and booleans, without white space. */
    public static String write(Map<String, ?> tree) {
        return JSONObjectUtils.toJSONString(tree);
    }

    /** Writes a list, which some parameters and attributes carry as JSON in a string. */
    public static String array(List<?> values) {
        // Nimbus 9 has no writer for arrays alone: this is one in an object, less the object.
        String object = write(Map.of("a", values));
        return object.substring("{\"a\":".length(), object.length() - 1);
    }

    /** Epoch seconds with up to three decimals, trailing zeros dropped, as Cognito sends every time stamp. */
    public static BigDecimal timestamp(Instant instant) {
        BigDecimal seconds = BigDecimal.valueOf(instant.toEpochMilli())
                .divide(BigDecimal.valueOf(1000), 3, RoundingMode.UNNECESSARY);
        BigDecimal shortest = seconds.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }
}
