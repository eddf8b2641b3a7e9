package org.cognitojunit.clients.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a life cycle with a client, and remembers what they keep. */
final class LifeCycleRun {

    /** Stands for what differs from run to run. */
    private static final String ANYTHING = "…";

    private static final String WHOLE_ANSWER = "*";

    private final ApiClient client;
    private final Map<String, Object> kept;
    private int number;

    LifeCycleRun(ApiClient client, Map<String, Object> given) {
        this.client = client;
        this.kept = new HashMap<>(given);
    }

    void take(Step step) {
        String description = "step " + ++number + ", " + step.call();
        Map<String, Object> input = resolved(step.with());
        if (step.refused() != null) {
            assertThatThrownBy(() -> client.call(step.call(), input))
                    .as(description)
                    .isInstanceOf(RefusedException.class)
                    .hasMessage((String) Tree.resolve(step.refused(), kept));
            return;
        }
        Map<String, Object> answer = answer(description, step.call(), input);
        Map<String, Object> expected = resolved(step.answers());
        if (step.same() == null) {
            expected.forEach((path, value) -> check(description + ": " + path, Tree.at(answer, path), value));
        } else {
            checkAll(description, answer, (Map<?, ?>) kept.get(step.same()), expected);
        }
        step.keep().forEach((name, path) -> keep(description, name, (String) path, answer));
    }

    private Map<String, Object> answer(String description, String operation, Map<String, Object> input) {
        try {
            return client.call(operation, input);
        } catch (RefusedException refused) {
            throw new AssertionError(description + " was refused: " + refused.getMessage(), refused);
        }
    }

    private static void check(String description, @Nullable Object actual, @Nullable Object expected) {
        if (ANYTHING.equals(expected)) {
            assertThat(actual).as(description).isNotNull();
        } else {
            assertThat(actual).as(description).isEqualTo(expected);
        }
    }

    private static void checkAll(
            String description, Map<String, Object> answer, Map<?, ?> before, Map<String, Object> changes) {
        Map<String, Object> expected = Tree.copy(before);
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            Object value = change.getValue();
            if (ANYTHING.equals(value)) {
                value = Tree.at(answer, change.getKey());
                assertThat(value).as(description + ": " + change.getKey()).isNotNull();
            }
            expected = Tree.with(expected, change.getKey(), value);
        }
        assertThat(answer).as(description).isEqualTo(expected);
    }

    private void keep(String description, String name, String path, Map<String, Object> answer) {
        Object value = path.equals(WHOLE_ANSWER) ? answer : Tree.at(answer, path);
        assertThat(value).as(description + ": " + path).isNotNull();
        kept.put(name, value);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> resolved(Map<String, Object> tree) {
        return (Map<String, Object>) Tree.resolve(tree, kept);
    }
}
