package org.cognitojunit.clients;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code java -jar cognito-emulator.jar}, started as a process of its own. */
final class EmulatorJar implements AutoCloseable {

    private static final String READY = "Cognito emulator is ready at ";

    private final Process process;
    private final URI endpoint;

    private EmulatorJar(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** What a run that ended by itself left behind. */
    record Result(int exitCode, String stdout, String stderr) {}

    /** Starts the jar and returns as soon as it says that it is ready. */
    static EmulatorJar start(String... options) {
        return start(Map.of(), options);
    }

    /** Starts the jar with more in its environment. */
    static EmulatorJar start(Map<String, String> environment, String... options) {
        try {
            Process process = process(environment, options);
            BufferedReader stdout = process.inputReader();
            String line = stdout.readLine();
            if (line == null || !line.startsWith(READY)) {
                throw new AssertionError("The jar did not say that it is ready, but: " + line + "\n"
                        + new String(process.getErrorStream().readAllBytes()));
            }
            return new EmulatorJar(process, URI.create(line.substring(READY.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the jar with a file that takes all that it prints. */
    static EmulatorJar startWithLog(Path log, String... options) {
        try {
            Process process = builder(options).redirectOutput(log.toFile()).start();
            String line = await("the line that says that the jar is ready")
                    .atMost(30, SECONDS)
                    .until(() -> firstLine(log), firstLine -> firstLine.startsWith(READY));
            return new EmulatorJar(process, URI.create(line.substring(READY.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the jar with options that make it end by itself. */
    static Result run(String... options) throws IOException, InterruptedException {
        return run(Map.of(), options);
    }

    /** The same, with more in its environment. */
    static Result run(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        Process process = process(environment, options);
        try {
            assertThat(process.waitFor(30, SECONDS)).as("the jar ends").isTrue();
            return new Result(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes()),
                    new String(process.getErrorStream().readAllBytes()));
        } finally {
            process.destroyForcibly();
        }
    }

    URI endpoint() {
        return endpoint;
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Empty as long as the line has no end. */
    private static String firstLine(Path file) throws IOException {
        String text = Files.readString(file);
        return text.contains("\n") ? text.lines().findFirst().orElseThrow() : "";
    }

    private static Process process(Map<String, String> environment, String... options) throws IOException {
        ProcessBuilder builder = builder(options);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static ProcessBuilder builder(String... options) {
        Path jar = ProjectFiles.emulatorJar();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command);
    }
}
