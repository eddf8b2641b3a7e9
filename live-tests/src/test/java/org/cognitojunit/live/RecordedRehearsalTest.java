package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A live run records what it is answered; a rehearsal does too, and says what it is, and stays away from what AWS has said. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedRehearsalTest {

    private static final String[] SUBJECTS = {"recipe", "token", "rotation"};

    private final TestAccount account = new TestAccount();
    private final Map<String, String> settings = ChildJvm.settingsOf(account);

    @TempDir
    private static Path ofAws;

    @TempDir
    private static Path rehearsed;

    @BeforeAll
    void rehearse() {
        settings.forEach(System::setProperty);
        assertThat(failures(rehearsal(rehearsed, SUBJECTS))).isEmpty();
    }

    @AfterAll
    void clear() {
        settings.keySet().forEach(System::clearProperty);
        account.close();
    }

    @Test
    void a_rehearsal_is_recorded_beside_what_aws_has_said() throws IOException {
        List<Path> files = files(rehearsed);
        assertThat(ofAws).isEmptyDirectory();
        assertThat(files)
                .hasSizeGreaterThan(50)
                .allSatisfy(file -> assertThat(file)
                        .content()
                        .containsOnlyOnce("\"at\": \"rehearsal\"")
                        .doesNotContain(
                                TestAccount.ID,
                                "AKIDEXAMPLE",
                                "Horse",
                                "cognito-junit-",
                                account.endpoint().getAuthority()));
    }

    @Test
    void the_embedded_emulator_answers_as_the_one_behind_the_rehearsal_did() {
        EngineExecutionResults results = run(Map.of("cognito.recorded", rehearsed.toString()), SUBJECTS);

        assertThat(failures(results)).isEmpty();
    }

    @Test
    void a_rehearsal_does_not_write_where_aws_has_the_say() {
        EngineExecutionResults results = rehearsal(ofAws, "recipe");

        assertThat(failures(results))
                .isNotEmpty()
                .allMatch(failure -> failure.startsWith("This was recorded in a rehearsal on ")
                        && failure.endsWith(", and " + ofAws + " is for what was recorded on AWS. Set"
                                + " cognito.live.record.rehearsals to another directory, or leave it out for"
                                + " target/recorded."));
        assertThat(ofAws).isEmptyDirectory();
    }

    private EngineExecutionResults rehearsal(Path directory, String... subjects) {
        Map<String, String> parameters = Map.of(
                "cognito.backend",
                "aws",
                "cognito.live.account",
                TestAccount.ID,
                "cognito.live.maxPools",
                "1000",
                "cognito.live.record",
                "true",
                "cognito.live.record.directory",
                ofAws.toString(),
                "cognito.live.record.rehearsals",
                directory.toString());
        return run(parameters, subjects);
    }

    private static EngineExecutionResults run(Map<String, String> parameters, String... subjects) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("junit.jupiter.extensions.autodetection.enabled", "true");
        all.put("junit.jupiter.extensions.autodetection.include", "org.cognitojunit.scenariotools.*");
        all.put("cognito.report", "off");
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(all)
                .selectors(Stream.of(subjects)
                        .map(subject -> selectPackage("org.cognitojunit.scenarios." + subject))
                        .toArray(DiscoverySelector[]::new))
                .execute();
    }

    private static List<String> failures(EngineExecutionResults results) {
        assertThat(results.testEvents().started().count()).isPositive();
        return results.allEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(TestExecutionResult::getThrowable)
                .flatMap(Optional::stream)
                .map(Throwable::getMessage)
                .toList();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
