package org.cognitojunit.clients.javascript;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** The folder with all scripts, and the packages that they need. */
    static Path scripts() {
        install();
        return INSTALLED;
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
                installPackages();
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

    private static void installPackages() throws IOException, InterruptedException {
        Path log = INSTALLED.resolve("npm.log");
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(npm.waitFor(5, MINUTES)).as("npm ends").isTrue();
            assertThat(npm.exitValue())
                    .as("npm succeeds; it wrote: %s", Files.readString(log))
                    .isZero();
        } finally {
            npm.destroyForcibly();
        }
    }
}
