package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
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

    /** Surefire halts a JVM that does not end within 30 seconds. */
    private static final Duration BEFORE_SUREFIRE = Duration.ofSeconds(25);

    private final TestAccount account = new TestAccount();
    private final CognitoIdentityProviderClient onlooker = account.client();

    @AfterEach
    void stop() {
        onlooker.close();
        account.close();
    }

    @Test
    void a_run_that_gets_sigterm_deletes_its_pools_and_no_others() throws Exception {
        String foreign = poolOfSomebodyElse();
        try (ChildJvm run = endless()) {
            assertThat(pools()).hasSize(4);

            run.terminate();

            assertThat(run.exitStatus()).as("128 and the number of SIGTERM").isEqualTo(143);
            assertThat(pools()).containsExactly(foreign);
        }
    }

    @Test
    void what_it_cannot_delete_then_it_names() throws Exception {
        try (ChildJvm run = endless()) {
            account.emulator().faults().next().of("DeleteUserPool").fail("AccessDeniedException");

            run.terminate();
            run.exitStatus();

            assertThat(pools())
                    .singleElement()
                    .satisfies(id -> assertThat(run.toString())
                            .contains(
                                    "java.lang.IllegalStateException: User pools that could not be deleted are left on the aws"
                                            + " (rehearsal at " + account.endpoint() + ") backend:\n  " + id + ": "));
            assertThat(run.toString())
                    .containsPattern("They are named cognito-junit-\\* and tagged cognito-junit:run=\\S+\\. After"
                            + " \\S+ the sweeper deletes them: org.cognitojunit.sweeper.Main, with"
                            + " -Dcognito.live.account=123456789012 -Dcognito.live.sweep=delete");
        }
    }

    @Test
    @Tag("nightly")
    void where_nothing_answers_it_names_what_stays_before_surefire_would_halt_it() throws Exception {
        try (ChildJvm run = endless()) {
            account.emulator().faults().every().of("DeleteUserPool").delay(Duration.ofMinutes(1));

            long began = System.nanoTime();
            run.terminate();
            run.exitStatus();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BEFORE_SUREFIRE);
            assertThat(run.toString())
                    .contains("User pools that could not be deleted are left on the aws (rehearsal at "
                            + account.endpoint() + ") backend:\n  us-east-1_")
                    .contains(": there was no time to delete it\nThey are named");
            assertThat(pools())
                    .hasSize(3)
                    .allSatisfy(id -> assertThat(run.toString()).contains(id));
        }
    }

    @Test
    void a_run_that_gets_sigterm_while_it_deletes_its_pools_deletes_the_others_too() throws Exception {
        String foreign = poolOfSomebodyElse();
        try (ChildJvm closing = ChildJvm.start(ClosingRun.class, settings())) {
            closing.line(ClosingRun.READY);
            assertThat(pools()).hasSize(4);
            account.emulator().faults().next(2).of("DeleteUserPool").delay(Duration.ofSeconds(2));

            closing.write("close");
            await().until(() -> account.emulator().faults().outstanding() == 0);
            closing.terminate();

            assertThat(closing.exitStatus()).as(closing::toString).isEqualTo(143);
            assertThat(pools()).containsExactly(foreign);
            assertThat(closing.lines()).noneMatch(line -> line.contains("Exception"));
        }
    }

    /** A run whose tests have their pools. */
    private ChildJvm endless() throws IOException {
        ChildJvm run = ChildJvm.start(EndlessRun.class, settings());
        run.line(EndlessRun.READY);
        return run;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(ChildJvm.settingsOf(account));
        settings.put("cognito.backend", "aws");
        settings.put("cognito.live.account", TestAccount.ID);
        return settings;
    }

    private String poolOfSomebodyElse() {
        return onlooker.createUserPool(r -> r.poolName("cognito-junit-of-somebody-else"))
                .userPool()
                .id();
    }

    private Stream<String> pools() {
        return onlooker.listUserPools(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::id);
    }
}
