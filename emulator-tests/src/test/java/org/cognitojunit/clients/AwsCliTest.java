package org.cognitojunit.clients;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cognitojunit.clients.Bash.Result;
import org.cognitojunit.clients.CliDocument.Step;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Runs the pages of commands for the AWS CLI, with the first AWS CLI on the path, and nightly with each, against the runnable jar. */
@EnabledIf(value = "bashAndAwsAreThere", disabledReason = "bash or the AWS CLI (aws) is not on the PATH")
class AwsCliTest {

    /** Stands in a page for what differs from run to run. */
    private static final String ANYTHING = "…";

    static boolean bashAndAwsAreThere() {
        return Executables.has("bash") && Executables.has("aws");
    }

    @Test
    void the_page_is_the_whole_recipe() throws IOException {
        List<String> operations = page("cli.md").steps().stream()
                .flatMap(step -> Pattern.compile("aws cognito-idp (\\S+)")
                        .matcher(step.commands())
                        .results())
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(operations)
                .containsExactly(
                        "create-user-pool",
                        "create-user-pool-client",
                        "admin-create-user",
                        "admin-initiate-auth",
                        "admin-respond-to-auth-challenge",
                        "delete-user-pool-client",
                        "admin-delete-user",
                        "admin-get-user",
                        "delete-user-pool");
    }

    @TestFactory
    Stream<DynamicContainer> each_step_prints_what_the_page_shows(@TempDir Path directory) {
        return stepsWith(Executables.onPath("aws").stream().limit(1), directory);
    }

    @TestFactory
    @Tag("nightly")
    Stream<DynamicContainer> it_does_so_with_each_other_cli_of_this_machine(@TempDir Path directory) {
        return stepsWith(Executables.onPath("aws").stream().skip(1), directory);
    }

    private static Stream<DynamicContainer> stepsWith(Stream<Path> clis, Path directory) {
        return clis.flatMap(aws -> Stream.of("cli.md", "cli-sign-up.md").map(page -> stepsOf(page, aws, directory)));
    }

    /** Runs the whole page first: each step needs what those before it have made. */
    private static DynamicContainer stepsOf(String name, Path aws, Path parent) {
        try {
            CliDocument page = page(name);
            Path directory = Files.createTempDirectory(parent, name);
            List<Result> results = run(page, aws, directory);
            return dynamicContainer(
                    name + " with " + aws,
                    IntStream.range(0, results.size())
                            .mapToObj(i -> dynamicTest(
                                    page.steps().get(i).toString(),
                                    () -> assertPrints(page.steps().get(i), results.get(i)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<Result> run(CliDocument page, Path aws, Path directory)
            throws IOException, InterruptedException {
        Path log = directory.resolve("emulator.log");
        try (EmulatorJar emulator = EmulatorJar.startWithLog(log, "--port", "0");
                WarmAwsCli warm = WarmAwsCli.start(aws, directory)) {
            return new Bash(directory, environment(emulator, log, warm.program()))
                    .run(page.steps().stream().map(Step::commands).toList());
        }
    }

    private static void assertPrints(Step step, Result result) throws ParseException {
        assertThat(result.exitCode() != 0).as("refused: %s", result).isEqualTo(step.isRefused());
        if (step.printsJson()) {
            Map<String, Object> expected = JSONObjectUtils.parse(step.printed());
            Map<String, Object> actual = JSONObjectUtils.parse(result.stdout());
            assertThat(blurred(actual, expected)).isEqualTo(expected);
        } else if (step.isRefused()) {
            assertThat(result.stderr()).containsPattern(pattern(step.printed()));
        } else {
            assertThat(result.stdout()).matches(pattern(step.printed()));
        }
    }

    private static CliDocument page(String name) throws IOException {
        return CliDocument.read(ProjectFiles.document(name));
    }

    private static Map<String, String> environment(EmulatorJar emulator, Path log, Path aws) {
        Map<String, String> environment = AwsCli.environment(aws);
        environment.put("ENDPOINT", emulator.endpoint().toString());
        environment.put("LOG", log.toString());
        return environment;
    }

    /** What was printed, with {@link #ANYTHING} wherever the page has it. */
    private static Object blurred(Object actual, Object expected) {
        if (expected.equals(ANYTHING)) {
            return ANYTHING;
        }
        if (actual instanceof Map<?, ?> members && expected instanceof Map<?, ?> shown) {
            return members.entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            member -> shown.containsKey(member.getKey())
                                    ? blurred(member.getValue(), shown.get(member.getKey()))
                                    : member.getValue()));
        }
        if (actual instanceof List<?> elements
                && expected instanceof List<?> shown
                && elements.size() == shown.size()) {
            return IntStream.range(0, elements.size())
                    .mapToObj(i -> blurred(elements.get(i), shown.get(i)))
                    .toList();
        }
        return actual;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(text.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining("\\S+")));
    }
}
