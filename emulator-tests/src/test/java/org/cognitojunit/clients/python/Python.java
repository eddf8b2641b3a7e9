package org.cognitojunit.clients.python;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cognitojunit.clients.Executables;
import org.cognitojunit.clients.Relay;

/** Runs the scripts in {@code src/test/python}. */
final class Python {

    private static final Path SCRIPTS = Path.of("src/test/python").toAbsolutePath();

    /** The interpreters that have boto3. A machine may have several, and not each has it. */
    private static final List<Path> WITH_BOTO3 =
            Executables.onPath("python3").stream().filter(Python::hasBoto3).toList();

    private Python() {}

    static List<Path> withBoto3() {
        return WITH_BOTO3;
    }

    static Relay start(Path interpreter, String script, String argument) {
        try {
            Path directory = Files.createDirectories(Path.of("target/python").toAbsolutePath());
            return Relay.start(
                    directory,
                    List.of(interpreter.toString(), SCRIPTS.resolve(script).toString(), argument));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasBoto3(Path interpreter) {
        try {
            Process process = new ProcessBuilder(interpreter.toString(), "-c", "import boto3")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
