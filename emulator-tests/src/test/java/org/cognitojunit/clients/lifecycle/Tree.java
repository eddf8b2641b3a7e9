package org.cognitojunit.clients.lifecycle;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trees of JSON, and the places in them: {@code UserPool.Policies.PasswordPolicy}, {@code Links.0}. */
final class Tree {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");

    private Tree() {}

    static Map<String, Object> parse(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new AssertionError("This is no JSON object: " + json, e);
        }
    }

    /** What is at a place; null where nothing is. */
    static @Nullable Object at(Object tree, String path) {
        Object here = tree;
        for (String name : path.split("\\.")) {
            here = child(here, name);
        }
        return here;
    }

    private static @Nullable Object child(@Nullable Object parent, String name) {
        if (parent instanceof Map<?, ?> members) {
            return members.get(name);
        }
        if (parent instanceof List<?> elements) {
            int index = Integer.parseInt(name);
            return index < elements.size() ? elements.get(index) : null;
        }
        return null;
    }

    /** A tree with something else at a place within its objects; without the place if that is null. */
    static Map<String, Object> with(Map<?, ?> tree, String path, @Nullable Object value) {
        Map<String, Object> result = copy(tree);
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        if (dot >= 0) {
            Map<?, ?> inner = result.get(name) instanceof Map<?, ?> members ? members : Map.of();
            result.put(name, with(inner, path.substring(dot + 1), value));
        } else if (value == null) {
            result.remove(name);
        } else {
            result.put(name, value);
        }
        return result;
    }

    static Map<String, Object> copy(Map<?, ?> tree) {
        Map<String, Object> result = new LinkedHashMap<>();
        tree.forEach((name, member) -> result.put((String) name, member));
        return result;
    }

    /** A tree with values in the place of its <code>${references}</code>. */
    static @Nullable Object resolve(@Nullable Object tree, Map<String, Object> values) {
        if (tree instanceof Map<?, ?> members) {
            Map<String, Object> result = new LinkedHashMap<>();
            members.forEach((name, member) -> result.put((String) name, resolve(member, values)));
            return result;
        }
        if (tree instanceof List<?> elements) {
            List<Object> result = new ArrayList<>();
            elements.forEach(element -> result.add(resolve(element, values)));
            return result;
        }
        return tree instanceof String text ? resolve(text, values) : tree;
    }

    private static Object resolve(String text, Map<String, Object> values) {
        Matcher reference = REFERENCE.matcher(text);
        if (reference.matches()) {
            return value(reference.group(1), values);
        }
        return reference.replaceAll(
                match -> Matcher.quoteReplacement(value(match.group(1), values).toString()));
    }

    private static Object value(String name, Map<String, Object> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new AssertionError("No step before has kept ${" + name + "}. There are " + values.keySet() + ".");
        }
        return value;
    }
}
