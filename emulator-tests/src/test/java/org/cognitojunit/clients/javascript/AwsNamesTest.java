package org.cognitojunit.clients.javascript;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cognitojunit.clients.Executables;
import org.cognitojunit.clients.ProjectFiles;
import org.cognitojunit.documents.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * npm's aws-jwt-verify and the AWS SDK for JavaScript as they are shipped, without any address: the jar has AWS's name and the
 * settings of {@code compose-aws.yaml}, in a namespace of network and files that this test has for itself.
 */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class AwsNamesTest {

    private static final List<String> OWN_NAMESPACES =
            List.of("unshare", "--map-root-user", "--net", "--mount", "sh", "-eu", "-c");

    private static final Map<String, String> OF_THE_IMAGE =
            Map.of("COGNITO_EMULATOR_HOST", "0.0.0.0", "COGNITO_EMULATOR_PUBLIC_URL", "host-header");

    private static final String SCRIPT = """
            ip link set lo up
            echo "127.0.0.1 localhost $ALIAS" > hosts
            mount --bind hosts /etc/hosts
            "$JAVA" -jar "$JAR" --tls-authority ca.pem > emulator.log 2>&1 &
            emulator=$!
            trap 'kill $emulator' EXIT
            until grep -q 'is ready' emulator.log; do
                kill -0 $emulator
                sleep 0.1
            done
            NODE_EXTRA_CA_CERTS="$PWD/ca.pem" node "$SCRIPTS/as-shipped.js"
            """;

    static boolean hasNamespaces() throws IOException, InterruptedException {
        if (!Executables.has("unshare") || !Executables.has("ip")) {
            return false;
        }
        Process probe = process("ip link set lo up && mount --bind /etc/hosts /etc/hosts")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return probe.waitFor(10, SECONDS) && probe.exitValue() == 0;
    }

    private static ProcessBuilder process(String script) {
        ProcessBuilder process = new ProcessBuilder(new ArrayList<>(OWN_NAMESPACES));
        process.command().add(script);
        return process;
    }

    @Test
    @EnabledIf(
            value = "hasNamespaces",
            disabledReason =
                    "No namespaces can be made here: that needs Linux, unshare and ip on the PATH, and the right to"
                            + " make them.")
    void an_application_that_knows_a_region_only_signs_in_and_takes_its_tokens(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("errors.log");
        ProcessBuilder builder = process(SCRIPT).directory(folder.toFile()).redirectError(errors.toFile());
        String compose = Documents.read("emulator/container/compose-aws.yaml");
        builder.environment().putAll(OF_THE_IMAGE);
        builder.environment().putAll(settings(compose));
        builder.environment()
                .putAll(Map.of(
                        "ALIAS",
                        first(compose, "aliases:\\s+- (\\S+)"),
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "JAR",
                        ProjectFiles.emulatorJar().toAbsolutePath().toString(),
                        "SCRIPTS",
                        Node.scripts().toString()));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, MINUTES)).as("the script ends").isTrue();

            assertThat(process.getInputStream().readAllBytes())
                    .asString()
                    .as(() -> read(errors) + read(folder.resolve("emulator.log")))
                    .isEqualTo("{\"issuer\":\"https://cognito-idp.eu-central-1.amazonaws.com/<pool>\","
                            + "\"username\":\"alice\",\"cognito:username\":\"alice\","
                            + "\"refused\":\"CognitoJwtInvalidTokenUseError\"}\n");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Map<String, String> settings(String compose) {
        return Pattern.compile("^ +(COGNITO_EMULATOR_\\w+): \"?([^\"\\s]*)", Pattern.MULTILINE)
                .matcher(compose)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
