package org.cognitojunit.scenariotools.recording;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** Every scenario can be recorded, shows nothing that it should not, and is recorded in the same words when it runs again. */
class EveryRecordingTest {

    /** By subject: the tests of this package must not run themselves. */
    private static final List<String> SUBJECTS = Stream.of(
                    "choice",
                    "device",
                    "mfa",
                    "passkey",
                    "recipe",
                    "refusal",
                    "rotation",
                    "selfservice",
                    "srp",
                    "token")
            .map(subject -> "org.cognitojunit.scenarios." + subject)
            .toList();

    /** What the scenarios' passwords, addresses, tokens, ids, keys, proofs and accounts look like. */
    private static final Pattern SECRET =
            Pattern.compile("Horse-|eyJ|\\w@\\w|\\+1\\d|\\b\\d{12}\\b|us-east-1_|[0-9a-f]{20}"
                    + "|\\d[A-Za-z0-9+/=_-]{40}|[0-9a-f]{8}-[0-9a-f]{4}-|127\\.0\\.0\\.1|localhost");

    @Test
    void a_second_recording_of_two_scenarios_of_each_subject_has_the_same_bytes_and_no_secret(
            @TempDir Path first, @TempDir Path second) {
        DiscoverySelector[] sample =
                SUBJECTS.stream().flatMap(EveryRecordingTest::twoOf).toArray(DiscoverySelector[]::new);

        assertThat(recordedAlike(first, second, sample)).hasSize(sample.length);
    }

    @Test
    @Tag("nightly")
    void a_second_recording_has_the_same_bytes_and_no_secret(@TempDir Path first, @TempDir Path second) {
        DiscoverySelector[] all =
                SUBJECTS.stream().map(DiscoverySelectors::selectPackage).toArray(DiscoverySelector[]::new);

        assertThat(recordedAlike(first, second, all)).hasSizeGreaterThan(400);
    }

    private static Stream<DiscoverySelector> twoOf(String subject) {
        return ReflectionSupport.streamAllClassesInPackage(subject, c -> true, name -> name.endsWith("Scenarios"))
                .sorted(comparing(Class::getName))
                .flatMap(scenarios ->
                        AnnotationSupport.findAnnotatedMethods(scenarios, Test.class, HierarchyTraversalMode.TOP_DOWN)
                                .stream()
                                .<DiscoverySelector>map(method -> selectMethod(scenarios, method)))
                .limit(2);
    }

    private static Map<String, String> recordedAlike(Path first, Path second, DiscoverySelector... scenarios) {
        // Each run has an emulator of its own.
        Stream.of(first, second)
                .parallel()
                .forEach(directory ->
                        RecordingRun.recording(directory, scenarios).passed());

        Map<String, String> recorded = RecordingRun.files(first);
        Map<String, String> again = RecordingRun.files(second);
        assertThat(again).containsOnlyKeys(recorded.keySet());
        // One by one: all of them at once are more than anybody could read.
        recorded.forEach((file, text) ->
                assertThat(again.get(file)).as(file).isEqualTo(text).doesNotContainPattern(SECRET));
        return recorded;
    }
}
