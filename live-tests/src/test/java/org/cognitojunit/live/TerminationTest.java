package org.cognitojunit.live;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/** What a live run leaves behind when its JVM is told to end in the middle of a test: nothing. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signal that lets a process clean up")
class TerminationTest {

    private final TestAccount account = new TestAccount();
    private CognitoIdentityProviderClient onlooker;
    private Process run;

    @BeforeEach
    void start() throws IOException {
        onlooker = account.client();
        run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Daws.accessKeyId=AKIDEXAMPLE",
                        "-Daws.secretAccessKey=secret",
                        "-Daws.region=us-east-1",
                        "-Daws.endpointUrlSts=" + account.endpoint(),
                        "-Daws.endpointUrlCognitoIdentityProvider=" + account.endpoint(),
                        EndlessRun.class.getName())
                .redirectErrorStream(true)
                .start();
    }

    @AfterEach
    void stop() {
        run.destroyForcibly();
        onlooker.close();
        account.close();
    }

    @Test
    void a_run_that_gets_sigterm_deletes_its_pools_and_no_others() throws IOException, InterruptedException {
        String foreign = onlooker.createUserPool(r -> r.poolName("cognito-junit-of-somebody-else"))
                .userPool()
                .id();
        awaitPools(run.inputReader());
        assertThat(pools()).hasSize(4);

        terminate();

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as("128 and the number of SIGTERM").isEqualTo(143);
        assertThat(pools()).containsExactly(foreign);
    }

    @Test
    void what_it_cannot_delete_then_it_names() throws IOException {
        BufferedReader said = run.inputReader();
        awaitPools(said);
        account.emulator().faults().next().of("DeleteUserPool").fail("AccessDeniedException");

        terminate();

        String lastWords = said.lines().collect(joining("\n"));
        assertThat(pools())
                .hasSize(1)
                .allSatisfy(id -> assertThat(lastWords)
                        .contains(
                                "java.lang.IllegalStateException: User pools that could not be deleted are left on the aws"
                                        + " (rehearsal at " + account.endpoint() + ") backend:\n  " + id + ": "));
        assertThat(lastWords)
                .containsPattern("They are named cognito-junit-\\* and tagged cognito-junit:run=\\S+\\. After"
                        + " \\S+ the sweeper deletes them: org.cognitojunit.sweeper.Main, with"
                        + " -Dcognito.live.account=123456789012 -Dcognito.live.sweep=delete");
    }

    @Test
    void where_nothing_answers_it_names_what_stays_before_surefire_would_halt_it() throws Exception {
        BufferedReader said = run.inputReader();
        awaitPools(said);
        account.emulator().faults().every().of("DeleteUserPool").delay(Duration.ofMinutes(1));

        terminate();

        assertThat(run.waitFor(25, TimeUnit.SECONDS)).isTrue();
        String lastWords = said.lines().collect(joining("\n"));
        assertThat(lastWords)
                .contains("User pools that could not be deleted are left on the aws (rehearsal at " + account.endpoint()
                        + ") backend:\n  us-east-1_")
                .contains(": there was no time to delete it\nThey are named");
        assertThat(pools()).hasSize(3).allSatisfy(id -> assertThat(lastWords).contains(id));
    }

    @Test
    void a_run_that_gets_sigterm_while_it_deletes_its_pools_deletes_the_others_too() throws Exception {
        awaitPools(run.inputReader());
        run.destroyForcibly().waitFor();
        List<String> ofAnother = pools().toList();
        Map<String, String> properties = new HashMap<>(ChildJvm.settingsOf(account));
        properties.put("cognito.backend", "aws");
        properties.put("cognito.live.account", TestAccount.ID);
        try (ChildJvm closing = ChildJvm.start(ClosingRun.class, properties)) {
            closing.line(ClosingRun.READY);
            assertThat(pools()).hasSize(ofAnother.size() + 3);
            account.emulator().faults().next(2).of("DeleteUserPool").delay(Duration.ofSeconds(3));

            closing.write("close");
            await().until(() -> account.emulator().faults().outstanding() == 0);
            closing.terminate();

            assertThat(closing.exitStatus()).as(closing::toString).isEqualTo(143);
            assertThat(pools()).containsExactlyInAnyOrderElementsOf(ofAnother);
            assertThat(closing.lines()).noneMatch(line -> line.contains("Exception"));
        }
    }

    private void terminate() {
        // Not of the process: that would close its output before it has said its last words.
        run.toHandle().destroy();
    }

    private static void awaitPools(BufferedReader said) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); !EndlessRun.READY.equals(line); line = said.readLine()) {
            assertThat(line).as("The run ended. It said:\n" + before).isNotNull();
            before.append(line).append('\n');
        }
    }

    private Stream<String> pools() {
        return onlooker.listUserPools(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::id);
    }
}
