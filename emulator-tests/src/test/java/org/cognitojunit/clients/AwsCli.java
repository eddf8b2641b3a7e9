package org.cognitojunit.clients;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.clients.lifecycle.ApiClient;
import org.cognitojunit.clients.lifecycle.RefusedException;

/**
 * The AWS CLI, a process for each call.
 *
 * @param name one AWS CLI of those on the path
 * @param program what to call for it
 * @param directory takes what the processes print
 */
record AwsCli(Path name, Path program, URI endpoint, Path directory) implements ApiClient {

    /** How the CLI refuses by itself what its copy of AWS's model does not have. */
    private static final Pattern TOO_OLD = Pattern.compile("Invalid choice|Unknown parameter in ");

    private static final Pattern REFUSAL =
            Pattern.compile("An error occurred \\((\\w+)\\) when calling the \\w+ operation: (.*)");

    /** What a command needs in its own right: no profile, region or proxy of whoever runs the test. */
    static Map<String, String> environment(Path program) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.put("AWS_CONFIG_FILE", "/dev/null");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        environment.put("NO_PROXY", "127.0.0.1");
        environment.put("PATH", program.getParent() + File.pathSeparator + environment.get("PATH"));
        return environment;
    }

    @Override
    public Map<String, Object> call(String operation, Map<String, Object> input) {
        try {
            Path out = Files.createTempFile(directory, operation, ".out");
            Path err = Files.createTempFile(directory, operation, ".err");
            int exitCode = run(operation, input, out, err);
            if (exitCode != 0) {
                String printed = Files.readString(err);
                assumeFalse(
                        TOO_OLD.matcher(printed).find(),
                        () -> name + " is older than what the step needs: " + operation + " with " + input.keySet()
                                + ".");
                throw refusal(printed);
            }
            String printed = Files.readString(out);
            return printed.isBlank() ? Map.of() : JSONObjectUtils.parse(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ParseException e) {
            throw new AssertionError(operation + " printed what is no JSON object.", e);
        }
    }

    private int run(String operation, Map<String, Object> input, Path out, Path err)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "cognito-idp",
                        command(operation),
                        "--cli-input-json",
                        JSONObjectUtils.toJSONString(input),
                        "--endpoint-url",
                        endpoint.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(program));
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "AWS_DEFAULT_REGION", "us-east-1",
                        "AWS_PAGER", ""));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, SECONDS)).as(operation + " ends").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** {@code ListUsers} as the CLI writes it: {@code list-users}. */
    private static String command(String operation) {
        return operation
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    private static RefusedException refusal(String printed) {
        Matcher refusal = REFUSAL.matcher(printed.strip());
        assertThat(refusal.find()).as("the CLI tells of a refusal: %s", printed).isTrue();
        return new RefusedException(refusal.group(1), refusal.group(2));
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
