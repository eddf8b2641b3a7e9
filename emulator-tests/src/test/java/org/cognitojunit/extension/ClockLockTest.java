package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Who moves the clock is alone; who does not, is not. */
class ClockLockTest {

    private static final AtomicInteger MOVERS = new AtomicInteger();
    private static final AtomicInteger OTHERS = new AtomicInteger();
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch WAITING = new CountDownLatch(1);

    @Test
    void no_session_expires_because_another_test_moves_the_clock() {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
                .selectors(selectClass(Mover.class), selectClass(Sayer.class), selectClass(Other.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(60).failed(0));
    }

    @Test
    void no_temporary_password_expires_between_two_tests_of_a_class() {
        TestKit.run(TestKit.inParallel(), OnePoolForTwo.class, Latecomer.class).passed(3);
    }

    /** Its second test uses what its class was given before the first. */
    @CognitoUserPool(users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"))
    @TestMethodOrder(OrderAnnotation.class)
    @Execution(ExecutionMode.SAME_THREAD)
    static class OnePoolForTwo {

        @Test
        @Order(1)
        void gives_others_the_time_to_come_between() throws InterruptedException {
            BEGUN.countDown();
            // In vain where the other class waits for this one, as it should.
            WAITING.await(1, TimeUnit.SECONDS);
        }

        @Test
        @Order(2)
        void signs_in_with_the_temporary_password(UserPool pool, TestUser bob) {
            pool.adminSignIn(bob).expectNewPasswordRequired();
        }
    }

    /** Waits for the clock while the other's first test runs, and would have it before the second. */
    @CognitoUserPool
    static class Latecomer {

        @BeforeAll
        static void comes() throws InterruptedException {
            BEGUN.await(1, TimeUnit.SECONDS);
            Executors.newSingleThreadScheduledExecutor().schedule(WAITING::countDown, 200, TimeUnit.MILLISECONDS);
        }

        @Test
        void moves(CognitoEmulator emulator) {
            emulator.clock().advance(Duration.ofDays(31));
        }
    }

    /** Is given the emulator, and says nothing. */
    @CognitoUserPool
    static class Mover {

        @RepeatedTest(20)
        void moves(CognitoEmulator emulator) {
            alone(() -> emulator.clock().advance(Duration.ofDays(1)));
        }
    }

    /** Says that it needs the clock. */
    @CognitoUserPool
    static class Sayer {

        @RepeatedTest(20)
        @RequiresCapability(Capability.CLOCK)
        void moves() {
            alone(() -> {});
        }
    }

    /** Depends on time standing still between two calls. */
    @CognitoUserPool(
            users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"),
            lifecycle = Lifecycle.PER_METHOD)
    static class Other {

        @RepeatedTest(20)
        void answers_in_time(UserPool pool, TestUser bob) {
            OTHERS.incrementAndGet();
            try {
                assertThat(MOVERS).hasValue(0);
                NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
                challenge.respond("New-Horse-1").expectTokens();
            } finally {
                OTHERS.decrementAndGet();
            }
        }
    }

    private static void alone(Runnable test) {
        assertThat(MOVERS.incrementAndGet()).isOne();
        try {
            assertThat(OTHERS).hasValue(0);
            test.run();
        } finally {
            MOVERS.decrementAndGet();
        }
    }
}
