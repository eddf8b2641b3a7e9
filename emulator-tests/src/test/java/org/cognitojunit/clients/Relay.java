package org.cognitojunit.clients;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A program that lends a client library of its language to a Java test: it takes calls, one a line, and answers each with a
 * line. So the test decides what comes next, reads the emulator's inbox in between, and says what it expects.
 *
 * <pre>{@code
 * {"method": "signIn", "arguments": ["alice", "Correct-Horse-1"]}
 * {"result": {…}}, or {"error": {"name": "NotAuthorizedException", "message": "Incorrect username or password."}}
 * }</pre>
 */
public final class Relay implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 60;

    private final Process process;
    private final BufferedWriter calls;
    private final BufferedReader answers;
    private final Path complaints;

    private Relay(Process process, Path complaints) {
        this.process = process;
        this.calls = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.complaints = complaints;
    }

    /** Starts a program in a directory, which also takes what it writes to its standard error. */
    public static Relay start(Path directory, List<String> command) {
        try {
            Path complaints = Files.createTempFile(directory, "relay", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            return new Relay(process, complaints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the library gives back. Fails the test if the library refuses. */
    public Map<String, Object> call(String method, @Nullable Object... arguments) {
        Map<String, Object> answer = ask(method, arguments);
        if (answer.containsKey("error")) {
            throw new AssertionError(method + " was refused: " + answer.get("error"));
        }
        return member(answer, "result");
    }

    /** The error that the library gives back, as {@code "name: message"}. Fails the test if there is none. */
    public String refusal(String method, @Nullable Object... arguments) {
        Map<String, Object> answer = ask(method, arguments);
        if (!answer.containsKey("error")) {
            throw new AssertionError(method + " was not refused, but answered " + answer.get("result"));
        }
        Map<String, Object> error = member(answer, "error");
        return error.get("name") + ": " + error.get("message");
    }

    /** An object within an answer. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> member(Map<String, Object> object, String name) {
        if (object.get(name) instanceof Map<?, ?> member) {
            return (Map<String, Object>) member;
        }
        throw new AssertionError("There is no object named " + name + " in " + object);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.delete(complaints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole answer: it has a {@code result} or an {@code error}. */
    public synchronized Map<String, Object> ask(String method, @Nullable Object... arguments) {
        // The read blocks this thread, as it should: waiting for a future would make JUnit's pool start more tests
        // meanwhile.
        CompletableFuture<Void> tooLate =
                runAsync(process::destroyForcibly, delayedExecutor(SECONDS_TO_ANSWER, SECONDS));
        try {
            calls.write(JSONObjectUtils.toJSONString(Map.of("method", method, "arguments", Arrays.asList(arguments))));
            calls.newLine();
            calls.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new AssertionError("The program ended at " + method + ", or gave no answer within "
                        + SECONDS_TO_ANSWER + " seconds. It wrote: " + Files.readString(complaints));
            }
            return JSONObjectUtils.parse(answer);
        } catch (IOException | ParseException e) {
            throw new AssertionError("The program failed at " + method + ".", e);
        } finally {
            tooLate.cancel(false);
        }
    }
}
