package org.cognitojunit.clients.javascript;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cognitojunit.clients.Executables;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;

/** Runs the scripts in {@code src/test/js}, with the packages of their lock file. */
final class Node {

    /** For {@code @EnabledIf}. */
    static final String IS_INSTALLED = "org.cognitojunit.clients.javascript.Node#isInstalled";

    static final String IS_MISSING =
            "Node.js is missing: there is no executable node or no executable npm on the PATH.";

    private static final Path SCRIPTS = Path.of("src/test/js").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target/js").toAbsolutePath();

    private static boolean ready;

    private Node() {}

    /** Whether this machine has Node.js and its package manager. */
    static boolean isInstalled() {
        return Executables.has("node") && Executables.has("npm");
    }

    /**
     * Starts a script that serves calls.
     *
     * @param arguments of ASCII alone: a command line does not carry every character on every machine
     */
    static Relay start(String script, String... arguments) {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return Relay.start(INSTALLED, command);
    }

    /** Starts a script that takes an endpoint, a pool and a client of that pool. */
    static Relay start(String script, EmulatorFixture aws, TestPool pool) {
        return start(script, aws.emulator().endpoint().toString(), pool.id(), pool.clientId());
    }

    /**
     * The JSON object that a script writes which does one thing and ends.
     *
     * @param arguments any text: they go in Base64, separated by commas, as one argument
     */
    static Map<String, Object> run(String script, String... arguments) {
        install();
        String encoded = Arrays.stream(arguments)
                .map(argument -> Base64.getEncoder().encodeToString(argument.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
        try {
            Path output = Files.createTempFile(INSTALLED, "run", ".out");
            Path errors = Files.createTempFile(INSTALLED, "run", ".err");
            run(List.of("node", script, encoded), output, errors);
            return JSONObjectUtils.parse(Files.readString(output));
        } catch (IOException | ParseException e) {
            throw new AssertionError(script + " failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Once for all tests of this JVM; {@code npm ci} runs only where the lock file has changed since it last did. */
    private static synchronized void install() {
        if (ready) {
            return;
        }
        try {
            Files.createDirectories(INSTALLED);
            copy("*.{js,json}");
            byte[] wanted = Files.readAllBytes(SCRIPTS.resolve("package-lock.json"));
            Path marker = INSTALLED.resolve("installed.lock");
            if (!Files.exists(marker) || !Arrays.equals(wanted, Files.readAllBytes(marker))) {
                run(
                        List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                        INSTALLED.resolve("npm.out"),
                        INSTALLED.resolve("npm.err"));
                Files.write(marker, wanted);
            }
            ready = true;
        } catch (IOException e) {
            throw new AssertionError("The packages of the scripts could not be installed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void copy(String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SCRIPTS, glob)) {
            for (Path file : files) {
                Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void run(List<String> command, Path output, Path errors) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, MINUTES))
                    .as("%s ends", command.get(0))
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s succeeds; it wrote: %s", command.get(0), Files.readString(errors))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
