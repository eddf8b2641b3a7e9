package org.cognitojunit.scenariotools.recording;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, numbers, booleans and null; and as text that shows well what has changed in it. */
final class Json {

    private static final String INDENT = "  ";

    private Json() {}

    /** @throws IllegalArgumentException if the text is no JSON object */
    static Map<String, Object> object(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("no JSON object: " + e.getMessage(), e);
        }
    }

    static Optional<Map<String, Object>> objectIn(String text) {
        try {
            return text.startsWith("{") && text.endsWith("}") ? Optional.of(object(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A value in one line. */
    static String compact(@Nullable Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            return pretty(value).replaceAll("\\n *", " ");
        }
        String array = JSONArrayUtils.toJSONString(Collections.singletonList(value));
        return array.substring(1, array.length() - 1);
    }

    /** A value with a member a line, in the order in which they are. */
    static String pretty(@Nullable Object value) {
        return pretty(value, "");
    }

    private static String pretty(@Nullable Object value, String indent) {
        String inner = indent + INDENT;
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            StringJoiner members = new StringJoiner(",\n" + inner, "{\n" + inner, "\n" + indent + "}");
            map.forEach((name, member) -> members.add(compact(String.valueOf(name)) + ": " + pretty(member, inner)));
            return members.toString();
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            StringJoiner items = new StringJoiner(",\n" + inner, "[\n" + inner, "\n" + indent + "]");
            list.forEach(item -> items.add(pretty(item, inner)));
            return items.toString();
        }
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        return value instanceof List<?> ? "[]" : compact(value);
    }
}
