package org.cognitojunit.auth;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** Reads the challenge parameters that are JSON arrays in a string. */
final class JsonArrays {

    private JsonArrays() {}

    /** The strings in a parameter; none where Cognito did not send it. */
    static List<String> strings(String name, Map<String, String> parameters) {
        String text = parameters.getOrDefault(name, "[]");
        try {
            return JSONArrayUtils.parse(text).stream().map(Object::toString).toList();
        } catch (ParseException e) {
            throw new IllegalStateException(name + " is '" + text + "', which is not a JSON array.", e);
        }
    }
}
