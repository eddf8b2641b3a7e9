package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        SurefireProject failing = SurefireProject.in(project, "").with("SignInTest", TEST);

        String console = failing.test();

        assertThat(console).contains("Tests run: 1, Failures: 1, Errors: 0, Skipped: 0");
        String xml = Files.readString(project.resolve("target/surefire-reports/TEST-SignInTest.xml"));
        Path page = Path.of(URI.create(SurefireProject.find("The same as a page: (file:\\S+)", console)));
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
}
