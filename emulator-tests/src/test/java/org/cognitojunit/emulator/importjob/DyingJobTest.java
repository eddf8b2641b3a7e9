package org.cognitojunit.emulator.importjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobType;

/** A job whose thread is ended by an error of the JVM. */
class DyingJobTest {

    @AutoClose
    private final EmulatorFixture aws =
            EmulatorFixture.of(CognitoEmulator.builder().baseClock(new ClockOfADyingThread()));

    private final TestPool pool = TestPool.create(aws);
    private final Imports imports = Imports.of(aws, pool.id());

    @Test
    void it_fails_and_its_pool_can_be_deleted() {
        UserImportJobType ended = imports.run(imports.file(Row.of("alice")));

        assertThat(ended.status()).isEqualTo(UserImportJobStatusType.FAILED);
        assertThat(ended.completionMessage()).isEqualTo("Internal error.");
        assertThat(ended.completionDate()).isNotNull();
        aws.cognito().deleteUserPool(r -> r.userPoolId(pool.id()));
        assertThat(aws.cognito().listUserPools(r -> r.maxResults(60)).userPools())
                .noneMatch(listed -> listed.id().equals(pool.id()));
    }

    @Test
    void the_next_job_runs() {
        imports.run(imports.file(Row.of("alice")));

        assertThat(imports.run(imports.file(Row.of("alice"))).importedUsers()).isEqualTo(1);
    }

    /** Lets the import die where it asks for the time first. */
    private static final class ClockOfADyingThread extends Clock {

        private final AtomicBoolean died = new AtomicBoolean();

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().equals("cognito-user-import") && died.compareAndSet(false, true)) {
                throw new OutOfMemoryError("Java heap space, as the test has it");
            }
            return Clock.systemUTC().instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
