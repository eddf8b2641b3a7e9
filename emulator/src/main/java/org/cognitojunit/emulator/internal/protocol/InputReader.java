package org.cognitojunit.emulator.internal.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request's JSON into a tree that has the types of the service model: unknown members and nulls are gone, and a
 * value of another JSON type is refused with the {@code SerializationException} that AWS's parser gives.
 */
final class InputReader {

    private InputReader() {}

    static Map<String, Object> read(Shape.Structure shape, Map<String, Object> json) {
        Map<String, Object> result = new LinkedHashMap<>();
        shape.members().forEach((name, reference) -> {
            Object value = json.get(name);
            if (value != null) {
                result.put(name, value(reference.shape(), value));
            }
        });
        return result;
    }

    private static Object value(Shape shape, Object json) {
        if (shape instanceof Shape.Structure structure) {
            return read(structure, object(json));
        } else if (shape instanceof Shape.MapOf map) {
            Map<String, Object> result = new LinkedHashMap<>();
            object(json).forEach((key, value) -> {
                if (value != null) {
                    result.put(key, value(map.value().shape(), value));
                }
            });
            return result;
        } else if (shape instanceof Shape.ListOf list) {
            List<Object> result = new ArrayList<>();
            for (Object element : array(json)) {
                if (element != null) {
                    result.add(value(list.member().shape(), element));
                }
            }
            return result;
        } else if (shape instanceof Shape.Text || shape instanceof Shape.Blob) {
            return text(json);
        } else if (shape instanceof Shape.Whole whole) {
            return number(json, whole.isLong());
        } else if (shape instanceof Shape.Bool) {
            return bool(json);
        }
        return json;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        if (json instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw unexpected("Expected map or null");
    }

    private static List<?> array(Object json) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw unexpected("Unexpected field type");
    }

    private static String text(Object json) {
        if (json instanceof String string) {
            return string;
        } else if (json instanceof Map) {
            throw unexpected("Start of structure or map found where not expected.");
        } else if (json instanceof List) {
            throw unexpected("Start of list found where not expected");
        } else if (json instanceof Boolean bool) {
            throw unexpected(bool.toString().toUpperCase(Locale.ROOT) + "_VALUE can not be converted to a String");
        }
        throw unexpected("NUMBER_VALUE can not be converted to a String");
    }

    private static Long number(Object json, boolean isLong) {
        if (json instanceof Number number && number.doubleValue() == number.longValue()) {
            long value = number.longValue();
            if (isLong || value == (int) value) {
                return value;
            }
        }
        throw unexpected(
                json instanceof String ? "STRING_VALUE can not be converted to an Integer" : "Unexpected field type");
    }

    /** The service's parser takes strings for booleans, {@code "yes"} for instance. */
    private static Boolean bool(Object json) {
        if (json instanceof Boolean bool) {
            return bool;
        }
        if (json instanceof String string) {
            switch (string.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "1":
                    return true;
                case "false", "no", "0":
                    return false;
                default:
            }
        }
        throw unexpected("Unexpected field type");
    }

    private static CognitoError unexpected(@Nullable String message) {
        return CognitoError.of("SerializationException", message);
    }
}
