package org.cognitojunit.emulator.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;

/** Many callers with one code at once. */
class CodesTogetherTest {

    /** Within the tries that a user has in an hour. */
    private static final int CALLERS = 16;

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @Test
    void of_many_who_bring_one_code_one_sets_the_password() throws Exception {
        Applicants applicants = Applicants.create(aws);
        applicants.pool().confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));
        applicants.forgot("alice");
        String code = applicants.code("alice");
        CyclicBarrier start = new CyclicBarrier(CALLERS);

        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String password = PASSWORD + i;
            calls.add(() -> {
                start.await();
                return chosen(applicants, code, password);
            });
        }
        List<Future<Boolean>> chosen = threads.invokeAll(calls);

        int winner = -1;
        for (int i = 0; i < CALLERS; i++) {
            if (chosen.get(i).get()) {
                assertThat(winner).as("the one who won before").isEqualTo(-1);
                winner = i;
            }
        }
        assertThat(applicants
                        .pool()
                        .initiate("alice", PASSWORD + winner)
                        .authenticationResult()
                        .accessToken())
                .isNotNull();
    }

    private static boolean chosen(Applicants applicants, String code, String password) {
        try {
            applicants.choose("alice", code, password);
            return true;
        } catch (ExpiredCodeException e) {
            return false;
        }
    }
}
