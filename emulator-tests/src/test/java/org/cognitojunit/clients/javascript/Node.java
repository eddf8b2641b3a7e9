package org.cognitojunit.clients.javascript;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the scripts in {@code src/test/js}, with the packages of their lock file. */
final class Node {

    private static final Path SCRIPTS = Path.of("src/test/js").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target/js").toAbsolutePath();

    private Node() {}

    /** Whether this machine has Node.js and its package manager. */
    static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .filter(directory -> Files.isExecutable(directory.resolve("node")))
                .anyMatch(directory -> Files.isExecutable(directory.resolve("npm")));
    }

    /** The JSON object that a script writes. */
    static Map<String, Object> run(String script, String... arguments) {
        install();
        // A command line does not carry every character on every machine, so each argument goes in Base64.
        String encoded = Arrays.stream(arguments)
                .map(argument -> Base64.getEncoder().encodeToString(argument.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
        try {
            return JSONObjectUtils.parse(output(List.of("node", script, encoded)));
        } catch (ParseException e) {
            throw new AssertionError(script + " wrote something that is not JSON.", e);
        }
    }

    private static synchronized void install() {
        try {
            Files.createDirectories(INSTALLED);
            byte[] wanted = Files.readAllBytes(SCRIPTS.resolve("package-lock.json"));
            Path marker = INSTALLED.resolve("installed.json");
            if (!Files.exists(marker) || !Arrays.equals(wanted, Files.readAllBytes(marker))) {
                copy("package.json");
                copy("package-lock.json");
                output(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
                Files.write(marker, wanted);
            }
            try (DirectoryStream<Path> scripts = Files.newDirectoryStream(SCRIPTS, "*.js")) {
                for (Path script : scripts) {
                    copy(script.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw new AssertionError("The packages of the scripts could not be installed.", e);
        }
    }

    private static void copy(String file) throws IOException {
        Files.copy(SCRIPTS.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String output(List<String> command) {
        try {
            Path errors = Files.createTempFile(INSTALLED, "errors", ".txt");
            Path output = Files.createTempFile(INSTALLED, "output", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(INSTALLED.toFile())
                    .redirectError(errors.toFile())
                    .redirectOutput(output.toFile())
                    .start();
            try {
                assertThat(process.waitFor(3, MINUTES))
                        .as("%s ends", command.get(0))
                        .isTrue();
                assertThat(process.exitValue())
                        .as("%s succeeds; it wrote: %s", command.get(0), Files.readString(errors))
                        .isZero();
                return Files.readString(output);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
