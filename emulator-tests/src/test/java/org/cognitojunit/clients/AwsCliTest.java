package org.cognitojunit.clients;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cognitojunit.clients.CliDocument.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands of {@code docs/cli.md} with the AWS CLI on the path, against the runnable jar. */
@EnabledIf(value = "bashAndAwsAreThere", disabledReason = "bash or the AWS CLI (aws) is not on the PATH")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsCliTest {

    /** Stands in the page for what differs from run to run. */
    private static final String ANYTHING = "…";

    private CliDocument page;
    private Map<Step, Bash.Result> results;

    static boolean bashAndAwsAreThere() {
        return Executables.has("bash") && Executables.has("aws");
    }

    @BeforeAll
    void run_the_page(@TempDir Path directory) throws Exception {
        page = CliDocument.read(ProjectFiles.document("cli.md"));
        try (EmulatorJar emulator = EmulatorJar.start("--port", "0")) {
            List<Bash.Result> inOrder = new Bash(directory, environment(emulator))
                    .run(page.steps().stream().map(Step::commands).toList());
            results = IntStream.range(0, inOrder.size()).boxed().collect(toMap(page.steps()::get, inOrder::get));
        }
    }

    @Test
    void the_page_is_the_whole_recipe() {
        List<String> operations = page.steps().stream()
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void each_step_prints_what_the_page_shows(Step step) throws ParseException {
        Bash.Result result = results.get(step);

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

    List<Step> steps() {
        return page.steps();
    }

    /** The page's commands in their own right: no profile, region or proxy of whoever runs the test. */
    private static Map<String, String> environment(EmulatorJar emulator) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.put("AWS_CONFIG_FILE", "/dev/null");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        environment.put("NO_PROXY", "127.0.0.1");
        environment.put("ENDPOINT", emulator.endpoint().toString());
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
