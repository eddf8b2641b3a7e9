package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.backend.MoodyServer.SILENT;
import static org.cognitojunit.backend.MoodyServer.WELL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.MoodyServer;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.JUnitException;

/** A run whose emulator goes away in the middle. */
@Execution(ExecutionMode.SAME_THREAD)
@Timeout(90)
class GoneBackendTest {

    /** Where the test classes below find what they are to break. */
    private static final AtomicReference<Runnable> BREAK = new AtomicReference<>(() -> {});

    @Test
    void the_rest_of_the_run_fails_at_once_and_says_why() {
        try (MoodyServer server = MoodyServer.in(WELL)) {
            assertAllSay(server, server::close, "ConnectException: Connection refused");
        }
    }

    @Test
    void it_does_so_too_where_the_emulator_hangs() {
        try (MoodyServer server = MoodyServer.in(WELL)) {
            assertAllSay(server, () -> server.turn(SILENT), "no answer within 3.0 s");
        }
    }

    private static void assertAllSay(MoodyServer server, Runnable bad, String reason) {
        BREAK.set(bad);
        long began = System.nanoTime();

        TestKit kit = TestKit.run(
                Map.of(
                        "cognito.backend", "endpoint",
                        "cognito.endpoint", server.uri().toString(),
                        "cognito.endpoint.timeout", "PT3S",
                        "cognito.report", "off"),
                GoesDown.class,
                Later.class);

        kit.results().testEvents().assertStatistics(s -> s.succeeded(1).failed(42));
        String sentence = "The emulator at " + server.uri() + " has stopped answering during the run (" + reason + ").";
        assertThat(kit.failures()).allSatisfy(failure -> assertThat(failure).hasStackTraceContaining(sentence));
        assertThat(kit.failures())
                .as("told from what an emulator answers")
                .filteredOn(failure -> !isOfClosing(failure))
                .hasSize(42)
                .allSatisfy(failure -> assertThat(causes(failure))
                        .anySatisfy(cause -> assertThat(cause)
                                .isExactlyInstanceOf(BackendUnavailableException.class)
                                .hasMessageStartingWith(sentence)));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("none of 43 tests waits, but one")
                .isLessThan(Duration.ofSeconds(45));
    }

    /** JUnit's own words for what is left behind. */
    private static boolean isOfClosing(Throwable failure) {
        return failure instanceof JUnitException;
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class GoesDown {

        @Test
        @Order(1)
        void all_is_well(UserPool pool) {
            pool.adminSignIn("alice", "Correct-Horse-1").expectTokens();
        }

        @Test
        @Order(2)
        void it_goes_down(UserPool pool) {
            BREAK.get().run();
            pool.adminSignIn("alice", "Correct-Horse-1").expectTokens();
        }

        @Order(3)
        @RepeatedTest(20)
        void it_is_down(UserPool pool) {
            pool.adminSignIn("alice", "Correct-Horse-1").expectTokens();
        }
    }

    @CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
    static class Later {

        @RepeatedTest(21)
        void gets_no_pool(UserPool pool) {
            assertThat(pool.id()).as("nobody gets here").isEmpty();
        }
    }
}
