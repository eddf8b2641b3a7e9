package org.cognitojunit.scenariotools.matrix;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as JSON, a line for each scenario, so that two runs can be compared with {@code diff}. */
public final class ResultsFile {

    /** Of the form of files; raised when a member changes its meaning. */
    static final int SCHEMA = 1;

    private ResultsFile() {}

    /** Writes a file that replaces an older one in one step: whoever is killed meanwhile leaves the older one. */
    public static void write(Path file, Results results) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path next = Files.writeString(directory.resolve(file.getFileName() + ".next"), text(results));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String text(Results results) {
        Run run = results.run();
        return """
                {
                "schema": %d,
                "name": %s,
                "backend": %s,
                "date": %s,
                "complete": %s,
                "versions": %s,
                "incidents": %s,
                "scenarios": %s
                }
                """.formatted(
                SCHEMA,
                string(run.name()),
                string(run.backend()),
                string(run.date().toString()),
                run.isComplete(),
                JSONObjectUtils.toJSONString(run.versions()),
                lines(results.incidents().stream().map(ResultsFile::members).toList()),
                lines(results.scenarios().stream().map(ResultsFile::members).toList()));
    }

    private static String lines(List<Map<String, String>> objects) {
        return objects.stream()
                .map(JSONObjectUtils::toJSONString)
                .collect(Collectors.joining(",\n", "[\n", "\n]"))
                .replace("[\n\n]", "[]");
    }

    private static Map<String, String> members(Incident incident) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("where", incident.where());
        members.put("reason", incident.reason());
        return members;
    }

    private static Map<String, String> members(ScenarioResult result) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("id", result.id().toString());
        members.put("title", result.title());
        members.put("marker", result.marker().annotation());
        members.put("basis", result.basis());
        members.put("outcome", result.outcome().inFiles());
        if (!result.reason().isEmpty()) {
            members.put("reason", result.reason());
        }
        return members;
    }

    /** JSONObjectUtils writes objects only. */
    private static String string(String value) {
        String object = JSONObjectUtils.toJSONString(Map.of("v", value));
        return object.substring("{\"v\":".length(), object.length() - 1);
    }

    /** @throws ResultsException unless the file is there, whole, and of this schema */
    public static Results read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ResultsException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new ResultsException(file + " cannot be read: " + e + ".", e);
        }
        return new ResultsReader(file).read(parsed(file, text));
    }

    private static Map<String, @Nullable Object> parsed(Path file, String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new ResultsException(
                    file
                            + " is not the result of a run: it is no JSON object. Name the files that runs of the scenarios"
                            + " have written, see docs/backends.md.",
                    e);
        }
    }
}
