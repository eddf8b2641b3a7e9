package org.cognitojunit.scenarios.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;

/** Every scenario can be recorded, shows nothing that it should not, and is recorded in the same words when it runs again. */
class EveryRecordingTest {

    /** By subject: the tests of this package must not run themselves. */
    private static final DiscoverySelector[] SUBJECTS = Stream.of(
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
            .map(subject -> selectPackage("org.cognitojunit.scenarios." + subject))
            .toArray(DiscoverySelector[]::new);

    /** What the scenarios' passwords, addresses, tokens, ids, keys, proofs and accounts look like. */
    private static final Pattern SECRET =
            Pattern.compile("Horse-|eyJ|\\w@\\w|\\+1\\d|\\b\\d{12}\\b|us-east-1_|[0-9a-f]{20}"
                    + "|\\d[A-Za-z0-9+/=_-]{40}|[0-9a-f]{8}-[0-9a-f]{4}-|127\\.0\\.0\\.1|localhost");

    @Test
    void a_second_recording_has_the_same_bytes_and_no_secret(@TempDir Path first, @TempDir Path second) {
        // Each run has an emulator of its own.
        Stream.of(first, second)
                .parallel()
                .forEach(
                        directory -> RecordingRun.recording(directory, SUBJECTS).passed());

        Map<String, String> recorded = RecordingRun.files(first);
        Map<String, String> again = RecordingRun.files(second);
        assertThat(recorded).hasSizeGreaterThan(400);
        assertThat(again).containsOnlyKeys(recorded.keySet());
        // One by one: all of them at once are more than anybody could read.
        recorded.forEach((file, text) ->
                assertThat(again.get(file)).as(file).isEqualTo(text).doesNotContainPattern(SECRET));
    }
}
