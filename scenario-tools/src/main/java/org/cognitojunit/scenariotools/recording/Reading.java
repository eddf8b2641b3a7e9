package org.cognitojunit.scenariotools.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads JSON and finds the values in it that are not written down: a tree with {@link Text}s and {@link Token}s for leaves. */
final class Reading {

    /** The members by which a list of pairs names its values. */
    private static final String NAME_OF_PAIR = "Name";

    private static final String VALUE_OF_PAIR = "Value";

    private static final String EXPIRES = "exp";
    private static final String ISSUED = "iat";

    private Reading() {}

    /**
     * A structure with its members in the order of their names.
     *
     * @param name what holds it
     */
    static Map<String, Object> object(String name, Map<?, ?> members) {
        return read(name, members, new TreeMap<>());
    }

    private static Map<String, Object> read(String name, Map<?, ?> members, Map<String, Object> into) {
        members.forEach((key, value) -> {
            if (!Tolerance.isChosenByTheBackend(name, key.toString())) {
                into.put(key.toString(), member(name, members, key.toString(), value));
            }
        });
        return into;
    }

    private static @Nullable Object member(String holder, Map<?, ?> members, String name, @Nullable Object value) {
        if (value instanceof String text && Tolerance.isMasked(name, text)) {
            return Text.literal(text.replaceAll("[A-Za-z0-9]", "?"));
        }
        if (value instanceof String && Tolerance.isCodeOfAnApp(name)) {
            return Text.literal(Tolerance.CODE_OF_AN_APP);
        }
        if (value instanceof String text) {
            String known = name.equals(VALUE_OF_PAIR) && members.get(NAME_OF_PAIR) instanceof String of ? of : name;
            return text(text, () -> MemberNames.kind(holder, known, text));
        }
        return value(name, value);
    }

    private static @Nullable Object value(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(name, map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> value(name, item)).toList();
        }
        if (value instanceof String text) {
            return text(text, () -> MemberNames.kind(name));
        }
        if (value instanceof Number && Tolerance.isTime(name)) {
            return Text.literal(Tolerance.TIME);
        }
        return value instanceof Number && Tolerance.isEstimate(name) ? Text.literal("<estimate>") : value;
    }

    private static Object text(String text, Supplier<Optional<String>> kind) {
        Optional<String> named = kind.get();
        if (named.isPresent()) {
            Text recognized = ValuePatterns.read(text);
            boolean saysMore = named.get().equals(MemberNames.PROOF) && recognized.isReference();
            Text.Reference reference =
                    saysMore ? recognized.references().get(0) : new Text.Reference(named.get(), text);
            return Token.content(text)
                    .<Object>map(content -> token(reference, content))
                    .orElse(new Text(List.of(reference)));
        }
        return Json.objectIn(text)
                .filter(object -> !object.isEmpty())
                .<Object>map(object -> Map.of("JSON in a text", object("", object)))
                .orElseGet(() -> ValuePatterns.read(text));
    }

    private static Token token(Text.Reference reference, Token.Content content) {
        Map<String, Object> header = read("header", content.header(), new LinkedHashMap<>());
        if (content.claims() == null) {
            return new Token(reference, header, null);
        }
        // In their own order, which scenarios look at.
        Map<String, Object> claims = read("claims", content.claims(), new LinkedHashMap<>());
        if (content.claims().get(EXPIRES) instanceof Number expires
                && content.claims().get(ISSUED) instanceof Number issued) {
            long seconds = expires.longValue() - issued.longValue();
            claims.put(EXPIRES, Text.literal("<" + ISSUED + " + " + seconds + " s>"));
        }
        return new Token(reference, header, claims);
    }
}
