package org.cognitojunit.clients.lifecycle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.DynamicTest;

/**
 * The life of a resource.
 *
 * <pre>{@code
 * {"steps": [
 *   {"call": "CreateUserPool", "with": {"PoolName": "shop"}, "keep": {"pool": "UserPool.Id"}},
 *   {"call": "DescribeUserPool", "with": {"UserPoolId": "${pool}"}, "answers": {"UserPool.Name": "shop"}},
 *   …]}
 * }</pre>
 *
 * <p>A file that has {@code cases}, by their names, is a life cycle for each; its steps refer to what the case gives, and to
 * its name as <code>${case}</code>.
 *
 * @param name of the file, and of the case if it has several
 * @param given what the steps can refer to from the beginning
 */
public record LifeCycle(String name, Map<String, Object> given, List<Step> steps) {

    private static final Path DATA = Path.of("src/test/life-cycles");

    /** Each life cycle with a name that is wanted, as a test. */
    public static Stream<DynamicTest> tests(ApiClient client, CognitoEmulator emulator, Predicate<String> wanted) {
        Surroundings surroundings = new Surroundings(client, emulator);
        return all().stream()
                .filter(cycle -> wanted.test(cycle.name()))
                .map(cycle -> dynamicTest(cycle.name(), () -> cycle.run(surroundings)));
    }

    static List<LifeCycle> all() {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(ApiClient client) {
        for (Step step : steps) {
            assumeTrue(
                    client.knows(step.call(), step.with()),
                    () -> client + " is older than what the step needs: " + step.call() + " with "
                            + step.with().keySet() + ".");
        }
        LifeCycleRun run = new LifeCycleRun(client, given);
        steps.forEach(run::take);
    }

    private static List<LifeCycle> read(Path file) {
        try {
            Map<String, Object> tree = Tree.parse(Files.readString(file));
            String name = file.getFileName().toString().replace(".json", "");
            List<Step> steps = objects((List<?>) tree.get("steps"));
            if (!(tree.get("cases") instanceof Map<?, ?> cases)) {
                return List.of(new LifeCycle(name, Map.of(), steps));
            }
            List<LifeCycle> result = new ArrayList<>();
            new TreeMap<>(cases)
                    .forEach((of, given) -> result.add(
                            new LifeCycle(name + ' ' + of, Tree.with((Map<?, ?>) given, "case", of), steps)));
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> objects(List<?> steps) {
        return steps.stream().map(step -> Step.of(object(step))).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object tree) {
        return (Map<String, Object>) tree;
    }
}
