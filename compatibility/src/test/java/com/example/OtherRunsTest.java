package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs that this run begins, to look at them from outside. */
class OtherRunsTest {

    @Test
    void a_failure_shows_what_was_said_without_its_secrets() {
        Throwable failure = failures(run(Failing.class, Map.of())).get(0);

        assertThat(failure).hasMessage("as arranged");
        assertThat(failure.getSuppressed())
                .anySatisfy(shown -> assertThat(shown)
                        .hasMessageStartingWith("What the test and Cognito said to each other:\n")
                        .hasMessageContaining("AdminInitiateAuth")
                        .hasMessageContaining("PASSWORD: [redacted]"));
    }

    @Test
    void a_test_runs_on_an_emulator_behind_a_socket() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            Events tests = run(
                    Passing.class,
                    Map.of(
                            "cognito.backend",
                            "endpoint",
                            "cognito.endpoint",
                            emulator.endpoint().toString()));

            assertThat(failures(tests)).isEmpty();
            assertThat(tests.finished().count()).as("test, class and engine").isEqualTo(3);
            assertThat(emulator.requests().all()).isNotEmpty();
        }
    }

    private static Events run(Class<?> type, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(selectClass(type))
                .execute()
                .allEvents();
    }

    private static List<Throwable> failures(Events events) {
        return events.failed().stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .toList();
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static final class Failing {

        @Test
        void fails(UserPool pool, TestUser alice) {
            pool.adminSignIn(alice).expectTokens();
            throw new AssertionError("as arranged");
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static final class Passing {

        @Test
        void passes(UserPool pool, TestUser alice) {
            assertThat(pool.adminSignIn(alice).expectTokens().accessTokenClaims())
                    .containsEntry("username", "alice");
        }
    }
}
