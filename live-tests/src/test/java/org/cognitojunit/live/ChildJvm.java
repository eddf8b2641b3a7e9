package org.cognitojunit.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A program of the tests' class path in a JVM of its own, which can be killed. Its logs and errors come with its output. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        output = process.inputReader();
    }

    /** @param properties what {@code -D} would set */
    static ChildJvm start(Class<?> main, Map<String, String> properties, String... arguments) {
        return start(main, classPath(), properties, arguments);
    }

    /** @param classPath where not all is that the tests have */
    static ChildJvm start(Class<?> main, String classPath, Map<String, String> properties, String... arguments) {
        return start(main, classPath, properties, Map.of(), arguments);
    }

    /** @param environment variables beside this JVM's own */
    static ChildJvm start(
            Class<?> main,
            String classPath,
            Map<String, String> properties,
            Map<String, String> environment,
            String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It runs for seconds, in which the second compiler costs more than it brings.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Nothing of this machine's own settings for AWS.
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        try {
            return new ChildJvm(builder.start());
        } catch (IOException e) {
            throw new AssertionError("No JVM was started.", e);
        }
    }

    /** Surefire's own path has one jar only, which names the others. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The JVM's form of AWS_ENDPOINT_URL_STS and the like, which lead to an account. */
    static Map<String, String> settingsOf(TestAccount account) {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "aws.accessKeyId", TestAccount.CREDENTIALS.resolveCredentials().accessKeyId());
        settings.put(
                "aws.secretAccessKey",
                TestAccount.CREDENTIALS.resolveCredentials().secretAccessKey());
        settings.put("aws.region", "us-east-1");
        settings.put("aws.endpointUrlSts", account.endpoint().toString());
        settings.put(
                "aws.endpointUrlCognitoIdentityProvider", account.endpoint().toString());
        return settings;
    }

    /** Waits for a line that begins so. */
    String line(String beginning) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("The JVM has ended, and no line begins with '" + beginning + "': " + this);
    }

    void write(String line) throws IOException {
        Writer input = process.outputWriter();
        input.write(line + System.lineSeparator());
        input.flush();
    }

    /** Ends it as {@code kill -9} does: it can do nothing more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as {@code kill} and Ctrl-C do: it may say and do something yet. */
    void terminate() {
        // Not of the process: that would close its output before it has said its last words.
        process.toHandle().destroy();
    }

    /** Waits for its end. */
    int exitStatus() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        return process.waitFor();
    }

    /** What it has printed, as far as it was read. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }
}
