package org.cognitojunit.clients.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call in a life cycle, and what must come of it.
 *
 * @param call the operation
 * @param with its input
 * @param keep which places of the answer later steps refer to, by the names that they use; {@code *} is the whole answer
 * @param same the name of a kept answer that this one is like, but for what {@code answers} says
 * @param answers what the answer has at places: a value, null for nothing, or {@code …} for anything
 * @param refused the type and the message of the error
 */
record Step(
        String call,
        Map<String, Object> with,
        Map<String, Object> keep,
        @Nullable String same,
        Map<String, Object> answers,
        @Nullable String refused) {

    private static final Set<String> MEMBERS = Set.of("call", "with", "keep", "same", "answers", "refused");

    static Step of(Map<String, Object> tree) {
        assertThat(MEMBERS).as("members of a step").containsAll(tree.keySet());
        return new Step(
                (String) tree.get("call"),
                object(tree, "with"),
                object(tree, "keep"),
                (String) tree.get("same"),
                object(tree, "answers"),
                (String) tree.get("refused"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.getOrDefault(name, Map.of());
    }
}
