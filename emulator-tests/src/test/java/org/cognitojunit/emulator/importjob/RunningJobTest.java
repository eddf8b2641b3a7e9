package org.cognitojunit.emulator.importjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreconditionNotMetException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportInProgressException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobType;

/** A job that is held at its first row, so that a test meets it at work. */
class RunningJobTest {

    private final HeldClock clock = new HeldClock();

    @AutoClose
    private final EmulatorFixture aws =
            EmulatorFixture.of(CognitoEmulator.builder().baseClock(clock));

    private final TestPool pool = TestPool.create(aws);
    private final Imports imports = Imports.of(aws, pool.id());
    private UserImportJobType job = UserImportJobType.builder().build();

    @BeforeEach
    void startJob() {
        job = imports.create("job");
        Imports.upload(job.preSignedUrl(), imports.file(Row.of("alice"), Row.of("bob")));
        imports.start(job);
        await().until(() -> imports.describe(job).status() == UserImportJobStatusType.IN_PROGRESS);
    }

    @AfterEach
    void release() {
        clock.held.countDown();
    }

    @Test
    void a_running_job_can_be_stopped_and_what_it_has_imported_stays() {
        assertThat(imports.stop(job).status()).isEqualTo(UserImportJobStatusType.STOPPING);

        release();

        UserImportJobType ended = await().until(() -> imports.describe(job), Imports::hasEnded);
        assertThat(ended.status()).isEqualTo(UserImportJobStatusType.STOPPED);
        assertThat(ended.completionMessage()).isEqualTo("The Import Job was stopped by the developer.");
        assertThat(ended.importedUsers()).isEqualTo(1);
        assertThat(aws.cognito().listUsers(r -> r.userPoolId(pool.id())).users())
                .singleElement()
                .satisfies(user -> assertThat(user.username()).isEqualTo("alice"));
    }

    @Test
    void a_job_is_stopped_once() {
        imports.stop(job);

        assertRefused(
                () -> imports.stop(job),
                PreconditionNotMetException.class,
                "The import job " + job.jobId() + " cannot be stopped: its status is Stopping.");
    }

    @Test
    void a_pool_is_neither_changed_nor_deleted_meanwhile() {
        String running = "A user import job of the user pool is running. Stop it, or wait.";

        assertRefused(
                () -> aws.cognito().deleteUserPool(r -> r.userPoolId(pool.id())),
                UserImportInProgressException.class,
                running);
        assertRefused(
                () -> aws.cognito().updateUserPool(r -> r.userPoolId(pool.id())),
                UserImportInProgressException.class,
                running);
    }

    @Test
    void another_job_of_the_pool_waits_until_it_has_ended() {
        UserImportJobType other = imports.create("other");
        Imports.upload(other.preSignedUrl(), imports.file(Row.of("carol")));

        assertRefused(
                () -> imports.start(other),
                PreconditionNotMetException.class,
                "The import job " + other.jobId() + " cannot be started: another one of the user pool is running.");
        release();
        await().until(() -> imports.describe(job), Imports::hasEnded);
        imports.start(other);
        assertThat(await().until(() -> imports.describe(other), Imports::hasEnded)
                        .importedUsers())
                .isEqualTo(1);
    }

    @Test
    void a_job_of_another_pool_is_pending_until_it_has_ended() {
        Imports elsewhere = Imports.of(aws, TestPool.create(aws).id());
        UserImportJobType other = elsewhere.create("other");
        Imports.upload(other.preSignedUrl(), elsewhere.file(Row.of("carol")));

        elsewhere.start(other);

        assertThat(elsewhere.describe(other).status()).isEqualTo(UserImportJobStatusType.PENDING);
        release();
        assertThat(await().until(() -> elsewhere.describe(other), Imports::hasEnded)
                        .status())
                .isEqualTo(UserImportJobStatusType.SUCCEEDED);
    }

    /** Lets the import wait where it asks for the time. */
    private static final class HeldClock extends Clock {

        final CountDownLatch held = new CountDownLatch(1);

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().equals("cognito-user-import")) {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    // The emulator is being closed. An exception here would fail whichever test is just waiting for
                    // something.
                    Thread.currentThread().interrupt();
                }
            }
            return Clock.systemUTC().instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("The emulator does not ask for that.");
        }
    }
}
