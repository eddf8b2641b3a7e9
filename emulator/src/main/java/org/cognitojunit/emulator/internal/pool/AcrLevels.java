package org.cognitojunit.emulator.internal.pool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cognitojunit.emulator.internal.api.CognitoError;

/**
 * What a pool calls the levels of assurance that a sign-in can reach. Immutable.
 *
 * @param names from the lowest level, which is 1, to the highest
 */
public record AcrLevels(List<String> names) {

    private static final String VALUE = "AcrValue";

    private static final AcrLevels DEFAULT =
            new AcrLevels(List.of("urn:cognito:loa:1", "urn:cognito:loa:2", "urn:cognito:loa:3", "urn:cognito:loa:4"));

    public AcrLevels {
        names = List.copyOf(names);
    }

    /** The levels of an {@code AcrConfiguration}; an empty one renames none. */
    static AcrLevels of(Map<?, ?> configuration) {
        List<String> names = new ArrayList<>();
        for (int level = 1; level <= DEFAULT.names.size(); level++) {
            names.add(
                    configuration.get(member(level)) instanceof Map<?, ?> renamed
                            ? (String) renamed.get(VALUE)
                            : DEFAULT.name(level));
        }
        return new AcrLevels(names);
    }

    /** The {@code AcrConfiguration} of these levels, all four. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        for (int level = 1; level <= names.size(); level++) {
            tree.put(member(level), Map.of(VALUE, name(level)));
        }
        return tree;
    }

    /** Refuses two levels of one name. */
    void check() {
        if (new HashSet<>(names).size() < names.size()) {
            throw CognitoError.invalidParameter(
                    "AcrConfiguration gives two levels the same name. The names are " + String.join(", ", names) + ".");
        }
    }

    public String name(int level) {
        return names.get(level - 1);
    }

    /** The level of a name; 0 where none has it. */
    public int level(String name) {
        return names.indexOf(name) + 1;
    }

    private static String member(int level) {
        return "Level" + level;
    }
}
