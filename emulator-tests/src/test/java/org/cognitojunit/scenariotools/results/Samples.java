package org.cognitojunit.scenariotools.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.BrokenRunException;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Scenarios of all fates, which only tests in this package run. */
final class Samples {

    private Samples() {}

    static final class Fates {

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void it_passes() {}

        @Test
        @NotVerified(reason = "no capture")
        void it_fails() {
            assertThat(1).as("one").isEqualTo(2);
        }

        @Test
        @EmulatorOnly(reason = "the clock moves")
        @Disabled("Needs a clock")
        void it_is_disabled() {}

        @Test
        @NotVerified(reason = "no capture")
        void it_is_aborted() {
            assumeTrue(false, "there is no inbox");
        }

        @Test
        void it_is_no_scenario() {
            fail("nobody wants to know");
        }

        @Nested
        class Inside {

            @Test
            @NotVerified(reason = "no capture")
            void it_is_nested() {}
        }
    }

    static final class Parameters {

        @ParameterizedTest(name = "[{index}] {0}")
        @ValueSource(ints = {1, 2})
        @NotVerified(reason = "no capture")
        void it_is_one(int number) {
            assertThat(number).isOne();
        }

        @ParameterizedTest
        @MethodSource("none")
        @NotVerified(reason = "no capture")
        void it_gets_no_arguments(String text) {}

        static Stream<String> none() {
            throw new IllegalStateException("no arguments today");
        }
    }

    static final class NoPool {

        @BeforeAll
        static void pool() {
            throw new IllegalStateException("there is no pool");
        }

        @Test
        @NotVerified(reason = "no capture")
        void it_needs_a_pool() {}

        @Nested
        class Inside {

            @Test
            @NotVerified(reason = "no capture")
            void it_needs_a_pool_too() {}
        }
    }

    /** As in a run whose backend goes away, or that refuses calls itself. */
    @TestMethodOrder(MethodName.class)
    static final class OfBrokenRun {

        private static final BackendUnavailableException GONE =
                new BackendUnavailableException("The emulator has stopped answering.");

        @Test
        @NotVerified(reason = "no capture")
        void a_backend_is_not_there() {
            throw GONE;
        }

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void b_call_gets_no_answer() {
            throw new IllegalStateException("there is no pool", SdkClientException.create("gone", GONE));
        }

        @Test
        @NotVerified(reason = "no capture")
        void c_refusal_is_another() {
            assertThatExceptionOfType(NotAuthorizedException.class)
                    .isThrownBy(() -> {
                        throw new BrokenRunException(GONE.getMessage());
                    })
                    .withMessage("Incorrect username or password.");
        }

        @Test
        @NotVerified(reason = "no capture")
        void d_client_fails_by_itself() {
            throw SdkClientException.create("Unable to unmarshall response");
        }

        @AfterAll
        static void clean() {
            throw new IllegalStateException("the pool is still there");
        }
    }

    static final class NeverStarted {

        @BeforeAll
        static void pool() {
            throw OfBrokenRun.GONE;
        }

        @Test
        @NotVerified(reason = "no capture")
        void it_needs_a_pool() {}
    }

    @Disabled("Needs a clock")
    static final class Clockless {

        @Test
        @EmulatorOnly(reason = "the clock moves")
        void it_needs_a_clock() {}
    }

    static final class Litter {

        @Test
        @NotVerified(reason = "no capture")
        void it_passes() {}

        @AfterAll
        static void clean() {
            throw new IllegalStateException("the pool is still there");
        }
    }

    /** Ends the process, as somebody may from outside. */
    @TestMethodOrder(MethodName.class)
    static final class Killed {

        @Test
        @NotVerified(reason = "no capture")
        void a_passes() {}

        @Test
        @NotVerified(reason = "no capture")
        void b_is_killed() {
            Runtime.getRuntime().halt(137);
        }

        @Test
        @NotVerified(reason = "no capture")
        void c_comes_too_late() {}
    }

    static final class OfNothing {

        @Test
        void it_is_no_scenario() {}
    }
}
