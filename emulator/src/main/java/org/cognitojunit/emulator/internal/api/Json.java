package org.cognitojunit.emulator.internal.api;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigDecimal;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Epoch seconds to the millisecond. Cognito writes a time stamp as Java writes a double: {@code 1.790257797161E9}. */
    public static double timestamp(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3).doubleValue();
    }

    /** A tree with the members of every object in it in alphabetical order. */
    public static Map<String, Object> alphabetical(Map<?, ?> tree) {
        Map<String, Object> result = new TreeMap<>();
        tree.forEach((name, value) -> result.put((String) name, ordered(value)));
        return result;
    }

    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> tree) {
            return alphabetical(tree);
        }
        return value instanceof List<?> list ? list.stream().map(Json::ordered).toList() : value;
    }
}
