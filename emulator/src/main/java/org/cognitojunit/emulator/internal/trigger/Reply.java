package org.cognitojunit.emulator.internal.trigger;

import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Json;
import org.jspecify.annotations.Nullable;

/** The {@code response} that a function filled, or a structure inside it. A value of the wrong type is refused. */
final class Reply {

    private final Map<?, ?> members;

    private Reply(Map<?, ?> members) {
        this.members = members;
    }

    /**
     * Reads what a function answered.
     *
     * @param answer null where a function in Java returned nothing
     */
    static Reply read(@Nullable String answer) {
        if (answer != null
                && parse(answer) instanceof Map<?, ?> event
                && event.get("response") instanceof Map<?, ?> reply) {
            return new Reply(reply);
        }
        throw unrecognizable();
    }

    private static @Nullable Object parse(String answer) {
        try {
            // Any JSON value may come back; the parser takes objects only.
            Map<String, Object> wrapped = Json.parse("{\"answer\":" + answer + "}");
            if (wrapped.size() == 1) {
                return wrapped.get("answer");
            }
        } catch (ParseException e) {
            // Answered below.
        }
        throw CognitoError.of("InvalidLambdaResponseException", "Invalid lambda function output : Invalid JSON");
    }

    static CognitoError unrecognizable() {
        return CognitoError.of("InvalidLambdaResponseException", "Unrecognizable lambda output");
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean flag(String name) {
        return value(name, Boolean.class).orElse(false);
    }

    Optional<String> text(String name) {
        return value(name, String.class);
    }

    /** A list of strings, empty where it is missing. */
    List<String> texts(String name) {
        List<?> values = value(name, List.class).orElse(List.of());
        return values.stream().map(value -> as(String.class, value)).toList();
    }

    /** A map of strings, empty where it is missing. */
    Map<String, String> strings(String name) {
        Map<String, String> result = new LinkedHashMap<>();
        map(name).forEach((key, value) -> result.put(key, as(String.class, value)));
        return result;
    }

    /** A map of any values but null, empty where it is missing. */
    Map<String, Object> map(String name) {
        Map<?, ?> values = value(name, Map.class).orElse(Map.of());
        Map<String, Object> result = new LinkedHashMap<>();
        values.forEach((key, value) -> result.put((String) key, as(Object.class, value)));
        return result;
    }

    /** A structure, empty where it is missing. */
    Reply structure(String name) {
        return new Reply(value(name, Map.class).orElse(Map.of()));
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        return Optional.ofNullable(members.get(name)).map(value -> as(type, value));
    }

    private static <T> T as(Class<T> type, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw unrecognizable();
        }
        return type.cast(value);
    }
}
