package org.cognitojunit.clients;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An AWS CLI that has Python started and its modules imported: three quarters of what a call costs. Each call is a process of its own
 * still, forked from that one, in which the CLI's script runs from its first line. A CLI that is no Python script is started
 * for each call, as ever.
 */
final class WarmAwsCli implements AutoCloseable {

    private static final Path SERVER = Path.of("src/test/python/aws_server.py").toAbsolutePath();

    /** Is called as the CLI is; standard input is not passed on. */
    private static final String CALLER = """
            #!/usr/bin/env bash
            set -u
            server=$(dirname "$0")
            call=$(mktemp -d "$server/call.XXXXXX")
            mkfifo "$call/exit"
            printf '%s\\0' "$@" >"$call/args"
            env -0 >"$call/env"
            echo "$call" >"$server/requests"
            read -r status <"$call/exit"
            cat "$call/out"
            cat "$call/err" >&2
            rm -r "$call"
            exit "$status"
            """;

    private final Path program;
    private final Optional<Process> server;

    private WarmAwsCli(Path program, Optional<Process> server) {
        this.program = program;
        this.server = server;
    }

    /** @param parent takes a new directory for what caller and server tell each other */
    static WarmAwsCli start(Path aws, Path parent) {
        try {
            Optional<PythonScript> script = PythonScript.of(aws);
            if (script.isEmpty()) {
                return new WarmAwsCli(aws, Optional.empty());
            }
            Path directory = Files.createTempDirectory(parent, "aws");
            assertThat(run(List.of("mkfifo", directory.resolve("requests").toString()), Map.of()))
                    .isPresent();
            Path caller = Files.writeString(directory.resolve("aws"), CALLER);
            assertThat(caller.toFile().setExecutable(true)).isTrue();
            return new WarmAwsCli(caller, Optional.of(serve(script.get(), directory, AwsCli.environment(aws))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Process serve(PythonScript script, Path directory, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(script.python());
        command.addAll(
                List.of(SERVER.toString(), directory.toString(), script.path().toString()));
        Path errors = directory.resolve("server.err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader said = process.inputReader();
        String first = said.readLine();
        if (!"ready".equals(first)) {
            process.destroyForcibly();
            throw new AssertionError(command + " said " + first + " and " + Files.readString(errors));
        }
        return process;
    }

    /** What to call: the CLI, or what calls it. Its name is {@code aws}. */
    Path program() {
        return program;
    }

    /** Ends by itself when its standard input does, also if this JVM is killed. */
    @Override
    public void close() {
        server.ifPresent(process -> {
            try {
                process.outputWriter().close();
                assertThat(process.waitFor(10, SECONDS)).as("the server ends").isTrue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                process.destroyForcibly();
            }
        });
    }

    /**
     * A script that begins with the name of its interpreter.
     *
     * @param python a command
     */
    private record PythonScript(List<String> python, Path path) {

        static Optional<PythonScript> of(Path program) throws IOException, InterruptedException {
            String text = Files.readString(program, StandardCharsets.ISO_8859_1);
            String first = text.lines().findFirst().orElse("");
            if (first.startsWith("#!") && first.contains("python")) {
                return Optional.of(
                        new PythonScript(List.of(first.substring(2).strip().split("\\s+")), program));
            }
            if (!text.contains("pyenv") || !Executables.has("pyenv")) {
                return Optional.empty();
            }
            // A stand-in of pyenv's, for the version of Python that is chosen.
            Optional<String> real =
                    run(List.of("pyenv", "which", program.getFileName().toString()), AwsCli.environment(program));
            return real.isPresent() && !Path.of(real.get()).equals(program)
                    ? of(Path.of(real.get()))
                    : Optional.empty();
        }
    }

    /** What a command prints; empty if it fails. */
    private static Optional<String> run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(30, SECONDS) && process.exitValue() == 0
                    ? Optional.of(printed.strip())
                    : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
