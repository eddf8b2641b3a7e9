package org.cognitojunit.scenariotools.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where recordings are kept.
 *
 * @param directory null for those that come with the scenarios
 * @param onlyOfAws whether any that was made elsewhere is out of place
 */
record Recordings(@Nullable Path directory, boolean onlyOfAws) {

    private static final String FOLDER = "/recorded/";

    private static final String RECORD_AGAIN = " Delete it, and record the scenario again (docs/recordings.md).";

    /** Those that come with the scenarios, all of which were made on AWS. */
    static Recordings ofAws() {
        return new Recordings(null, true);
    }

    /** Those in a directory, wherever they were made. */
    static Recordings in(Path directory) {
        return new Recordings(directory, false);
    }

    /** @throws IllegalStateException if it cannot be used, with the sentence that mends it */
    Optional<ScenarioRecording> of(Scenario scenario) {
        return text(scenario.path()).map(text -> checked(scenario, text));
    }

    private ScenarioRecording checked(Scenario scenario, String text) {
        ScenarioRecording recording = parsed(scenario, text);
        if (!recording.scenario().equals(scenario.name())) {
            throw new IllegalStateException(place(scenario) + " is the recording of " + recording.scenario()
                    + ", not of " + scenario.name() + "." + RECORD_AGAIN);
        }
        if (onlyOfAws && !recording.origin().isAws()) {
            throw new IllegalStateException(place(scenario) + " was recorded " + recording.origin()
                    + ", and only what was recorded on AWS belongs there. Delete it.");
        }
        return recording;
    }

    private ScenarioRecording parsed(Scenario scenario, String text) {
        try {
            return ScenarioRecording.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    place(scenario) + " is no recording: " + e.getMessage() + "." + RECORD_AGAIN, e);
        }
    }

    /** What to call the file in a message. */
    String place(Scenario scenario) {
        return directory == null
                ? FOLDER.substring(1) + scenario.path()
                : directory.resolve(scenario.path()).toString();
    }

    private Optional<String> text(String path) {
        try {
            if (directory != null) {
                return Optional.of(Files.readString(directory.resolve(path)));
            }
            try (InputStream resource = Recordings.class.getResourceAsStream(FOLDER + path)) {
                return resource == null
                        ? Optional.empty()
                        : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a recording, unless the one that is there says the same: what has not changed has no new date either. */
    static void write(Path directory, Scenario scenario, ScenarioRecording recording) {
        Path file = directory.resolve(scenario.path());
        try {
            if (!saysTheSame(file, recording)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, recording.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean saysTheSame(Path file, ScenarioRecording recording) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            ScenarioRecording there = ScenarioRecording.of(Files.readString(file));
            ScenarioRecording now = ScenarioRecording.of(recording.text());
            return there.scenario().equals(now.scenario())
                    && there.origin().at().equals(now.origin().at())
                    && Json.pretty(there.content()).equals(Json.pretty(now.content()));
        } catch (IllegalArgumentException e) {
            // Garbage is written over.
            return false;
        }
    }
}
