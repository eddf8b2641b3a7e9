package org.cognitojunit.internal.jupiter;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.exchange.Transcript;
import org.cognitojunit.internal.page.FailedTest;
import org.cognitojunit.internal.page.FailurePage;
import org.cognitojunit.internal.page.PageDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a run tells about failures: what {@code cognito.report} and {@code cognito.report.directory} say. */
final class FailureReports {

    private static final String PARAMETER = "cognito.report";
    private static final String DIRECTORY = "cognito.report.directory";
    private static final String NAME = "cognito-junit";

    /** How much is told. */
    private enum Extent {
        PAGE,
        TEXT,
        OFF
    }

    private final Extent extent;
    private final PageDirectory pages;
    private final Clock clock;

    private FailureReports(Extent extent, PageDirectory pages, Clock clock) {
        this.extent = extent;
        this.pages = pages;
        this.clock = clock;
    }

    /** Those of the run that a context belongs to. */
    static FailureReports of(ExtensionContext context) {
        return Stores.computeIfAbsent(
                context.getRoot(),
                FailureReports.class,
                FailureReports.class,
                () -> of(context::getConfigurationParameter, Clock.systemUTC()));
    }

    private static FailureReports of(BackendParameters parameters, Clock clock) {
        Path directory = parameters.get(DIRECTORY).map(Path::of).orElseGet(FailureReports::nextToOtherReports);
        return new FailureReports(
                extent(parameters.get(PARAMETER).orElse("page")), PageDirectory.at(directory.toAbsolutePath()), clock);
    }

    private static Extent extent(String value) {
        return Arrays.stream(Extent.values())
                .filter(extent -> extent.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(PARAMETER + " is '" + value
                        + "'. Set it to 'text' to show the calls of a failed test in its stack trace only, to 'off' to show"
                        + " nothing, or leave it out for 'page', which also writes a page about it."));
    }

    /** Surefire and Gradle run tests in the directory of their module. */
    private static Path nextToOtherReports() {
        boolean gradle =
                Stream.of("build.gradle", "build.gradle.kts").map(Path::of).anyMatch(Files::exists);
        return Path.of(gradle && !Files.exists(Path.of("pom.xml")) ? "build" : "target", NAME);
    }

    Instant now() {
        return clock.instant();
    }

    boolean isOff() {
        return extent == Extent.OFF;
    }

    /** Writes the page about a test, and says where it is, or why there is none; empty if none is wanted. */
    String write(TestName test, List<Throwable> failures, Transcript transcript, @Nullable String log) {
        if (extent != Extent.PAGE) {
            return "";
        }
        // A test that was interrupted leaves the flag up, and files cannot be written under it.
        boolean interrupted = Thread.interrupted();
        try {
            FailedTest failed = new FailedTest(
                    test.title(),
                    test.className(),
                    clock.instant(),
                    failures.stream().map(FailureReports::failure).toList(),
                    transcript,
                    log);
            return "The same as a page: " + pages.write(test.fileName(), FailurePage.about(failed)) + "\n";
        } catch (IOException | RuntimeException | LinkageError e) {
            // Whatever it is, the failure of the test is what its author has to see.
            return "There is no page about it in " + pages + ": " + transcript.withoutSecrets(e.toString()) + ". Set "
                    + DIRECTORY + " to a directory that can be written to, or " + PARAMETER + " to 'text'.\n";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static FailedTest.Failure failure(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return new FailedTest.Failure(
                failure.getClass().getName(), String.valueOf(failure.getMessage()), trace.toString());
    }

    /** Takes away what an earlier run left about a test that has passed now. */
    void passed(TestName test) {
        if (extent == Extent.PAGE) {
            pages.removeOlder(test::fileName);
        }
    }
}
