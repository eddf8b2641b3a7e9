package org.cognitojunit.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what became of each scenario on a backend, a line each, to the file that the system property {@code
 * cognito.scenarios.report} names; the profiles of other backends set it.
 */
public final class ScenarioReport implements TestExecutionListener {

    private static final int LONGEST = 240;

    private final @Nullable String file = System.getProperty("cognito.scenarios.report");
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    private enum Outcome {
        PASSED("passed"),
        FAILED("**failed**"),
        DISABLED("disabled");

        private final String inWords;

        Outcome(String inWords) {
            this.inWords = inWords;
        }
    }

    private record Line(Outcome outcome, String detail) {}

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, new Line(Outcome.DISABLED, reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL) {
            if (test.isTest()) {
                note(test, new Line(Outcome.PASSED, ""));
            }
        } else {
            note(
                    test,
                    new Line(
                            Outcome.FAILED,
                            result.getThrowable().map(Throwable::getMessage).orElse("")));
        }
    }

    private void note(TestIdentifier test, Line line) {
        name(test).ifPresent(name -> lines.put(name, line));
    }

    private static Optional<String> name(TestIdentifier test) {
        return test.getSource().flatMap(source -> {
            if (source instanceof MethodSource method) {
                String invocation = test.getDisplayName().startsWith("[") ? " " + test.getDisplayName() : "";
                return Optional.of(inShort(method.getClassName()) + "." + method.getMethodName() + invocation);
            }
            // Of a class, only what keeps all its scenarios from running comes here.
            return source instanceof ClassSource type
                    ? Optional.of(inShort(type.getClassName()) + ", all of it")
                    : Optional.empty();
        });
    }

    private static String inShort(String className) {
        return className.replace("org.cognitojunit.scenarios.", "");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (file == null || file.isBlank() || lines.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
            Files.writeString(Path.of(file), report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String report() {
        Map<Outcome, Long> counts =
                lines.values().stream().collect(Collectors.groupingBy(Line::outcome, Collectors.counting()));
        StringBuilder report = new StringBuilder("# Scenarios on the backend "
                + System.getProperty("cognito.backend") + " "
                + System.getProperty("cognito.endpoint", "") + "\n\n");
        for (Outcome outcome : Outcome.values()) {
            report.append("- ")
                    .append(outcome.inWords)
                    .append(": ")
                    .append(counts.getOrDefault(outcome, 0L))
                    .append('\n');
        }
        report.append("\n| scenario | | what happened |\n| --- | --- | --- |\n");
        new TreeMap<>(lines)
                .forEach((name, line) -> report.append(
                        "| %s | %s | %s |%n".formatted(name, line.outcome().inWords, inOneLine(line.detail()))));
        return report.toString();
    }

    private static String inOneLine(String text) {
        // The whole exchange is in Surefire's report.
        String line = text.replaceAll("(?s)\\sThe exchange:.*", "")
                .strip()
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
