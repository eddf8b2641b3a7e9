package org.cognitojunit.emulator.internal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The validated input of one call, or a structure inside it. What the service model requires is there and has the model's
 * type; what is optional is asked for with an {@code Optional}.
 */
public final class Input {

    private final String requestId;
    private final CallOrigin origin;
    private final Map<String, Object> members;

    public Input(String requestId, Map<String, Object> members) {
        this(requestId, CallOrigin.INTERNAL, members);
    }

    public Input(String requestId, CallOrigin origin, Map<String, Object> members) {
        this.requestId = requestId;
        this.origin = origin;
        this.members = members;
    }

    /** The id of the call, which Cognito also uses as the id of a sign-in event. */
    public String requestId() {
        return requestId;
    }

    /** Where the call came from. */
    public CallOrigin origin() {
        return origin;
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** A string that the model requires. */
    public String string(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException(name + " is not a required member."));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable((String) members.get(name));
    }

    /** A boolean; false where it is left out, which is Cognito's default for every one of them. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    public Optional<Integer> integer(String name) {
        return Optional.ofNullable((Number) members.get(name)).map(Number::intValue);
    }

    /** A list of strings, empty where it is left out. */
    @SuppressWarnings("unchecked")
    public List<String> strings(String name) {
        return (List<String>) members.getOrDefault(name, List.of());
    }

    /** A map of strings, empty where it is left out. */
    @SuppressWarnings("unchecked")
    public Map<String, String> map(String name) {
        return (Map<String, String>) members.getOrDefault(name, Map.of());
    }

    /** A list of structures, empty where it is left out. */
    @SuppressWarnings("unchecked")
    public List<Input> structures(String name) {
        return ((List<Map<String, Object>>) members.getOrDefault(name, List.of()))
                .stream().map(m -> new Input(requestId, m)).toList();
    }

    @SuppressWarnings("unchecked")
    public Optional<Input> structure(String name) {
        return Optional.ofNullable((Map<String, Object>) members.get(name)).map(m -> new Input(requestId, m));
    }

    /** Any JSON that the model requires: a map, a list, a string, a number or a boolean. */
    public Object document(String name) {
        return Optional.ofNullable(members.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is not a required member."));
    }

    /** The members as they came, for settings that Cognito only stores and echoes. The caller may change the copy. */
    public Map<String, Object> tree() {
        return new LinkedHashMap<>(members);
    }

    /** Those of some members that came, as they came. The caller may change the copy. */
    public Map<String, Object> tree(String... names) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String name : names) {
            if (has(name)) {
                tree.put(name, members.get(name));
            }
        }
        return tree;
    }
}
