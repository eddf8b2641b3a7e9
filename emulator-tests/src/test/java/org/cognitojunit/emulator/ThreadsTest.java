package org.cognitojunit.emulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.Test;

/** Threads belong to the group of the thread that has started them, which tells those of one emulator from all others. */
class ThreadsTest {

    private final ThreadGroup group = new ThreadGroup("of the emulator");

    @Test
    void no_thread_outlives_its_emulator() throws InterruptedException {
        CognitoEmulator emulator = startInGroup();
        // Its connection is kept alive, and is still open when the emulator closes.
        try (EmulatorFixture aws = EmulatorFixture.around(emulator)) {
            TestPool pool = TestPool.create(aws);
            aws.emulator().trigger(pool.id()).preSignUp(event -> event.autoConfirmUser());
            pool.cognito()
                    .signUp(r -> r.clientId(pool.clientId()).username("alice").password(TestPool.PASSWORD));
            pool.signIn("alice");
            assertThat(threads()).as("while it runs").isNotEmpty();

            emulator.close();

            await("the end of each thread that was told to end")
                    .atMost(ofSeconds(2))
                    .untilAsserted(() -> assertThat(threads()).isEmpty());
        }
    }

    private CognitoEmulator startInGroup() throws InterruptedException {
        AtomicReference<CognitoEmulator> emulator = new AtomicReference<>();
        Thread starter = new Thread(group, () -> emulator.set(CognitoEmulator.start()));
        starter.start();
        starter.join();
        return emulator.get();
    }

    private List<String> threads() {
        Thread[] threads = new Thread[group.activeCount() + 10];
        return Stream.of(threads)
                .limit(group.enumerate(threads))
                .map(Thread::getName)
                .toList();
    }
}
