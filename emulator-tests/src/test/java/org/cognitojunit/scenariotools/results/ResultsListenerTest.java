package org.cognitojunit.scenariotools.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cognitojunit.scenariotools.matrix.Marker.EMULATOR_ONLY;
import static org.cognitojunit.scenariotools.matrix.Marker.NOT_VERIFIED;
import static org.cognitojunit.scenariotools.matrix.Marker.SEEN_ON_AWS;
import static org.cognitojunit.scenariotools.matrix.Outcome.FAILED;
import static org.cognitojunit.scenariotools.matrix.Outcome.NOT_SUPPORTED;
import static org.cognitojunit.scenariotools.matrix.Outcome.PASSED;
import static org.cognitojunit.scenariotools.matrix.Outcome.UNFINISHED;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.cognitojunit.scenariotools.matrix.Incident;
import org.cognitojunit.scenariotools.matrix.Results;
import org.cognitojunit.scenariotools.matrix.ResultsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import software.amazon.awssdk.core.util.VersionInfo;

class ResultsListenerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123Z");

    @TempDir
    private Path directory;

    private Results results(Class<?>... types) {
        run(Map.of("cognito.results.name", "toy 1.0"), types);
        return ResultsFile.read(directory.resolve("toy-1.0.json"));
    }

    private void run(Map<String, String> parameters, Class<?>... types) {
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addTestExecutionListeners(new ResultsListener(Clock.fixed(NOW, ZoneOffset.UTC)))
                        .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(Arrays.stream(types)
                                .map(type -> selectClass(type))
                                .toList())
                        .configurationParameter("cognito.results", directory.toString())
                        .configurationParameter("cognito.results.version", "0.1")
                        .configurationParameter("cognito.backend", "endpoint")
                        .configurationParameter("cognito.endpoint", "http://localhost:9229")
                        .configurationParameters(parameters)
                        .build());
    }

    private static List<Tuple> outcomes(Results results) {
        return results.scenarios().stream()
                .map(scenario -> tuple(scenario.title(), scenario.marker(), scenario.outcome(), scenario.reason()))
                .toList();
    }

    @Test
    void every_scenario_has_its_outcome_and_other_tests_have_none() {
        assertThat(outcomes(results(Samples.Fates.class)))
                .containsExactly(
                        tuple("it fails", NOT_VERIFIED, FAILED, "[one] expected: 2 but was: 1"),
                        tuple("it is aborted", NOT_VERIFIED, NOT_SUPPORTED, "Assumption failed: there is no inbox"),
                        tuple("it is disabled", EMULATOR_ONLY, NOT_SUPPORTED, "Needs a clock"),
                        tuple("it passes", SEEN_ON_AWS, PASSED, ""),
                        tuple("it is nested", NOT_VERIFIED, PASSED, ""));
    }

    @Test
    void a_result_says_how_the_scenario_is_known() {
        assertThat(results(Samples.Fates.class).scenarios())
                .extracting("basis")
                .containsExactly("no capture", "no capture", "the clock moves", "STK-login, 2026-09-24", "no capture");
    }

    @Test
    void the_head_says_what_ran_on_what() {
        assertThat(results(Samples.Fates.class).run())
                .hasFieldOrPropertyWithValue("name", "toy 1.0")
                .hasFieldOrPropertyWithValue("backend", "endpoint")
                .hasFieldOrPropertyWithValue("date", Instant.parse("2026-11-23T12:00:00Z"))
                .hasFieldOrPropertyWithValue("isComplete", true)
                .extracting("versions")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("Cognito JUnit", "0.1")
                .containsEntry("AWS SDK", VersionInfo.SDK_VERSION)
                .containsKeys("JUnit", "Java");
    }

    @Test
    void each_invocation_of_a_scenario_with_parameters_counts() {
        assertThat(outcomes(results(Samples.Parameters.class)))
                .containsExactly(
                        tuple("it gets no arguments", NOT_VERIFIED, FAILED, "no arguments today"),
                        tuple("it is one [1] 1", NOT_VERIFIED, PASSED, ""),
                        tuple("it is one [2] 2", NOT_VERIFIED, FAILED, "expected: 1 but was: 2"));
    }

    @Test
    void a_class_that_fails_before_its_scenarios_fails_all_of_them() {
        assertThat(outcomes(results(Samples.NoPool.class)))
                .containsExactly(
                        tuple("it needs a pool", NOT_VERIFIED, FAILED, "there is no pool"),
                        tuple("it needs a pool too", NOT_VERIFIED, FAILED, "there is no pool"));
    }

    @Test
    void what_a_broken_run_has_stopped_is_unfinished() {
        Results results = results(Samples.OfBrokenRun.class);

        String reason = "The emulator has stopped answering.";
        assertThat(outcomes(results))
                .containsExactly(
                        tuple("a backend is not there", NOT_VERIFIED, UNFINISHED, reason),
                        tuple("b call gets no answer", SEEN_ON_AWS, UNFINISHED, reason),
                        tuple("c refusal is another", NOT_VERIFIED, UNFINISHED, reason),
                        tuple("d client fails by itself", NOT_VERIFIED, FAILED, "Unable to unmarshall response"));
        assertThat(results.incidents())
                .containsExactly(new Incident(Samples.OfBrokenRun.class.getName(), "the pool is still there"));
    }

    @Test
    void scenarios_that_a_broken_run_has_not_reached_are_unfinished() {
        assertThat(outcomes(results(Samples.NeverStarted.class)))
                .containsExactly(
                        tuple("it needs a pool", NOT_VERIFIED, UNFINISHED, "The emulator has stopped answering."));
    }

    @Test
    void a_class_that_is_disabled_disables_all_of_its_scenarios() {
        assertThat(outcomes(results(Samples.Clockless.class)))
                .containsExactly(tuple("it needs a clock", EMULATOR_ONLY, NOT_SUPPORTED, "Needs a clock"));
    }

    @Test
    void a_class_that_fails_after_its_scenarios_is_told_of_apart() {
        Results results = results(Samples.Litter.class);

        assertThat(outcomes(results)).containsExactly(tuple("it passes", NOT_VERIFIED, PASSED, ""));
        assertThat(results.incidents())
                .containsExactly(new Incident(Samples.Litter.class.getName(), "the pool is still there"));
    }

    @Test
    void scenarios_that_run_side_by_side_are_all_there() {
        run(
                Map.of(
                        "cognito.results.name", "side by side",
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent"),
                Samples.Fates.class,
                Samples.Parameters.class,
                Samples.NoPool.class,
                Samples.Clockless.class,
                Samples.Litter.class);

        assertThat(ResultsFile.read(directory.resolve("side-by-side.json")).scenarios())
                .hasSize(12)
                .noneMatch(scenario -> scenario.outcome() == UNFINISHED);
    }

    @Test
    void a_run_without_scenarios_writes_nothing() {
        run(Map.of(), Samples.OfNothing.class);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void without_a_directory_nothing_is_written() {
        run(Map.of("cognito.results", ""), Samples.Litter.class);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void without_a_name_the_endpoint_is_the_name() {
        run(Map.of(), Samples.Litter.class);

        assertThat(ResultsFile.read(directory.resolve("endpoint-http-localhost-9229.json"))
                        .run()
                        .name())
                .isEqualTo("endpoint http://localhost:9229");
    }
}
