package org.cognitojunit.emulator.internal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.EmulatorRequest;

/** The parameters of a query or a form, in the order in which they came. One that is empty is as if it was left out. */
public final class Parameters {

    /** The longest form or query that is read. The largest in use holds a SAML response of 100,000 characters. */
    private static final int MOST = 256 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Parameters that cannot be read. */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1;

        MalformedException(String message) {
            super(message);
        }
    }

    /** Those of a request's query. */
    public static Parameters ofQuery(EmulatorRequest request) throws MalformedException {
        return read(request.query());
    }

    /** Those of a request's form; none if its body is something else. */
    public static Parameters ofForm(EmulatorRequest request) throws MalformedException {
        if (request.body().length > MOST) {
            throw new MalformedException("The form is longer than " + MOST + " bytes.");
        }
        return isForm(request) ? read(new String(request.body(), UTF_8)) : NONE;
    }

    /** Whether a request brings a form. */
    public static boolean isForm(EmulatorRequest request) {
        return request.header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .filter(FORM::equalsIgnoreCase)
                .isPresent();
    }

    private static Parameters read(String encoded) throws MalformedException {
        if (encoded.length() > MOST) {
            throw new MalformedException("The query is longer than " + MOST + " characters.");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return new Parameters(values);
    }

    private static String decoded(String text) throws MalformedException {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("A parameter is not percent-encoded as it should be.");
        }
    }

    /** These, and those of others. */
    public Parameters and(Parameters others) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.forEach((name, list) -> all.put(name, new ArrayList<>(list)));
        others.values.forEach((name, list) ->
                all.computeIfAbsent(name, n -> new ArrayList<>()).addAll(list));
        return new Parameters(all);
    }

    /** The value of a parameter; the first of several. */
    public Optional<String> get(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** Whether a parameter came more than once, which OAuth 2.0 forbids. */
    public boolean isRepeated(String name) {
        return values.getOrDefault(name, List.of()).size() > 1;
    }

    /** Whether any did. */
    public boolean anyIsRepeated() {
        return values.keySet().stream().anyMatch(this::isRepeated);
    }

    /** Names and values as a query or form has them. */
    public static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
