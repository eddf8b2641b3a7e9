package org.cognitojunit.extension;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.cognitojunit.clients.Executables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees whose test fails: a project of its own, whose tests Surefire runs and reports. */
class SurefireReportsTest {

    private static final String TEST = """
            import static org.cognitojunit.definition.AuthFlow.*;

            import java.nio.file.*;
            import java.util.*;
            import org.cognitojunit.*;
            import org.cognitojunit.auth.*;
            import org.junit.jupiter.api.Test;

            @CognitoUserPool(
                    client = @PoolClient(
                            authFlows = {ADMIN_USER_PASSWORD_AUTH, USER_SRP_AUTH},
                            generateSecret = true),
                    users = {
                        @PoolUser(name = "alice", password = "Correct-Horse-1"),
                        @PoolUser(name = "bob", temporaryPassword = "Temp-<Horse>-&'1'")
                    })
            class SignInTest {

                @Test
                void bob_is_an_admin(UserPool pool, @Called("alice") TestUser alice, @Called("bob") TestUser bob)
                        throws Exception {
                    List<String> secrets = new ArrayList<>(List.of(
                            "Correct-Horse-1",
                            "Temp-<Horse>-&'1'",
                            "Wrong-Horse-1",
                            "New \\"Horse\\" <1>",
                            "Dora-Horse-1",
                            pool.appClient().secret().orElseThrow(),
                            pool.appClient().secretHash("alice"),
                            pool.appClient().secretHash("bob")));
                    try {
                        pool.adminSignIn("bob", "Wrong-Horse-1");
                    } catch (RuntimeException expected) {
                    }
                    NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
                    secrets.add(challenge.session());
                    Tokens tokens = challenge.respond("New \\"Horse\\" <1>").expectTokens();
                    add(secrets, tokens);
                    Tokens refreshed = pool.refresh(tokens);
                    add(secrets, refreshed);
                    add(secrets, pool.srpSignIn(alice).expectTokens());

                    pool.client()
                            .setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                                    .mfaConfiguration("OPTIONAL")
                                    .softwareTokenMfaConfiguration(c -> c.enabled(true)));
                    String secretCode = pool.client()
                            .associateSoftwareToken(r -> r.accessToken(refreshed.accessToken()))
                            .secretCode();
                    String code = pool.authenticatorApp(secretCode).code();
                    pool.client().verifySoftwareToken(r -> r.accessToken(refreshed.accessToken()).userCode(code));
                    secrets.add(secretCode);
                    pool.client()
                            .adminCreateUser(r -> r.userPoolId(pool.id())
                                    .username("dora")
                                    .temporaryPassword("Dora-Horse-1"));

                    Files.write(Path.of(System.getProperty("side.file")), secrets);
                    refreshed.expectNewPasswordRequired();
                }

                private static void add(List<String> secrets, Tokens tokens) {
                    secrets.add(tokens.accessToken());
                    secrets.add(tokens.idToken());
                    if (tokens.refreshToken() != null) {
                        secrets.add(tokens.refreshToken());
                    }
                }
            }
            """;

    @Test
    void the_exchange_is_on_the_console_and_in_the_xml_and_no_secret_is_anywhere(@TempDir Path project)
            throws Exception {
        assumeThat(Executables.has("mvn")).as("Maven is there").isTrue();
        writeProject(project);

        String console = surefire(project);

        String xml = Files.readString(project.resolve("target/surefire-reports/TEST-SignInTest.xml"));
        Path page = Path.of(URI.create(find("The same as a page: (file:\\S+)", console)));
        List<String> secrets = Files.readAllLines(project.resolve("side.txt"));
        assertThat(secrets).hasSizeGreaterThan(15).allMatch(secret -> secret.length() > 10);
        assertThat(page.toRealPath())
                .hasParent(project.resolve("target/cognito-junit").toRealPath());
        for (String report : List.of(console, xml, Files.readString(page))) {
            assertThat(report)
                    .contains(
                            "AdminRespondToAuthChallenge", "Incorrect username or password.", "AssociateSoftwareToken");
            secrets.forEach(secret -> assertThat(report).doesNotContain(Secrets.formsOf(secret)));
        }
        assertThat(console)
                .contains("Expected the challenge NEW_PASSWORD_REQUIRED, but the sign-in was complete")
                .contains("What the test and Cognito said to each other:\n")
                .containsPattern("(?m)^\\s*1\\. AdminInitiateAuth \\(\\S+ m?s\\)$");
        assertThat(xml).contains("What the test and Cognito said to each other:\n");
    }

    private static void writeProject(Path project) throws IOException {
        Path source = Files.writeString(project.resolve("SignInTest.java"), TEST);
        Path classes = Files.createDirectories(project.resolve("target/test-classes"));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-parameters",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(compiled).isZero();
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>example</groupId>
                  <artifactId>failing</artifactId>
                  <version>1</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <version>%s</version>
                        <configuration>
                          <systemPropertyVariables>
                            <side.file>side.txt</side.file>
                          </systemPropertyVariables>
                          <additionalClasspathElements>%s</additionalClasspathElements>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(junitVersion(), surefireVersion(), classPath()));
    }

    /** What this build uses of the extension and its libraries, but not JUnit, which the project brings itself. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("/org/junit/") && !entry.contains("surefire"))
                .map(entry -> "<element>" + entry + "</element>")
                .collect(joining());
    }

    private static String junitVersion() {
        return Test.class.getPackage().getImplementationVersion();
    }

    private static String surefireVersion() throws IOException {
        return find(
                "<artifactId>maven-surefire-plugin</artifactId>\\s*<version>([^<]+)<",
                Files.readString(Path.of("../pom.xml")));
    }

    private static String surefire(Path project) throws IOException, InterruptedException {
        Path output = project.resolve("console.txt");
        Process maven = new ProcessBuilder(
                        "mvn", "-B", "-o", "-Dmaven.repo.local=" + localRepository(), "surefire:test")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(maven.waitFor(3, TimeUnit.MINUTES)).as("Maven ended").isTrue();
        String console = Files.readString(output);
        assertThat(console).contains("Tests run: 1, Failures: 1, Errors: 0, Skipped: 0");
        return console;
    }

    private static String localRepository() {
        return find(
                "(?:^|" + File.pathSeparator + ")([^" + File.pathSeparator + "]*)/org/junit/jupiter/",
                System.getProperty("java.class.path"));
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in%n%s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
