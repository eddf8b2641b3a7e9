package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.backend.Capability.CLOCK;
import static org.cognitojunit.backend.Capability.EMULATOR;

import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;

class RequiresCapabilityTest {

    @Test
    void a_test_runs_where_the_backend_can_do_it() {
        TestKit.run(NeedsMuch.class).passed(3);
    }

    @Test
    void a_test_is_disabled_with_the_reason_where_the_backend_cannot() {
        TestKit run = TestKit.run(WatchedBackend.parameters("capabilities"), NeedsMuch.class, NeedsClock.class);

        run.passed(1);
        assertThat(run.skipped())
                .containsExactlyInAnyOrder(
                        "Needs a clock that a test can move, which the watched backend does not have",
                        "Needs an emulator in this JVM and a clock that a test can move, which the watched backend does not "
                                + "have",
                        "Needs a clock that a test can move, which the watched backend does not have");
    }

    @Test
    void a_missing_backend_fails_the_test_and_does_not_disable_it() {
        TestKit run = TestKit.run(Map.of("cognito.backend", "missing"), NeedsClock.class);

        assertThat(run.skipped()).isEmpty();
        assertThat(run.failure()).hasStackTraceContaining("cognito.backend=missing is not there. Take another.");
    }

    @CognitoUserPool
    static class NeedsMuch {

        @Test
        void nothing() {}

        @Test
        @RequiresCapability(CLOCK)
        void the_clock() {}

        @Test
        @RequiresCapability({CLOCK, EMULATOR})
        void both(CognitoEmulator emulator) {}
    }

    @RequiresCapability(CLOCK)
    @CognitoUserPool
    static class NeedsClock {

        @Test
        void test() {}
    }
}
