package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junitpioneer.jupiter.RetryingTest;
import org.opentest4j.MultipleFailuresError;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** A test that fails and is run again, and tests that run in several JVMs. */
class RerunTest {

    /** Fails once, and leaves a user behind. */
    private static final String FLAKY = """
            import static org.assertj.core.api.Assertions.*;

            import java.nio.file.*;
            import org.cognitojunit.*;
            import org.cognitojunit.definition.Lifecycle;
            import org.junit.jupiter.api.Test;

            @CognitoUserPool(
                    lifecycle = Lifecycle.PER_RUN,
                    users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
            class %s {

                @Test
                void signs_in(UserPool pool, TestUser alice) throws Exception {
                    pool.adminSignIn(alice).expectTokens();
                    pool.client().adminCreateUser(r -> r.userPoolId(pool.id()).username("%1$s"));
                    Path side = Path.of(System.getProperty("side.file"));
                    Files.writeString(
                            side,
                            "%1$s " + ProcessHandle.current().pid() + " " + pool.id() + System.lineSeparator(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                    assertThat(Files.readAllLines(side)).filteredOn(line -> line.startsWith("%1$s")).hasSize(2);
                }
            }
            """;

    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    @Test
    void surefire_reruns_in_each_of_its_forks_with_a_pool_that_nobody_has_changed(@TempDir Path directory)
            throws Exception {
        SurefireProject project = SurefireProject.in(
                        directory,
                        "<forkCount>2</forkCount><reuseForks>true</reuseForks>"
                                + "<rerunFailingTestsCount>1</rerunFailingTestsCount>")
                .with("OneTest", FLAKY.formatted("OneTest"))
                .with("TwoTest", FLAKY.formatted("TwoTest"));

        String console = project.test();

        assertThat(console).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Flakes: 2");
        List<String[]> attempts = Files.readAllLines(directory.resolve("side.txt")).stream()
                .map(line -> line.split(" "))
                .toList();
        assertThat(attempts).hasSize(4);
        assertThat(attempts.stream().map(attempt -> attempt[1]).distinct())
                .as("JVMs")
                .hasSize(2);
        assertThat(attempts.stream().map(attempt -> attempt[2])).as("pools").doesNotHaveDuplicates();
    }

    @Test
    void a_pool_for_a_method_is_made_for_each_attempt() {
        ATTEMPTS.set(0);

        TestKit run = TestKit.run(WatchedBackend.parameters("retried"), OfItsOwn.class);

        run.results()
                .testEvents()
                .assertStatistics(s -> s.succeeded(1).aborted(1).failed(0));
        assertThat(run.published("pool")).hasSize(2).doesNotHaveDuplicates();
        WatchedBackend.Log log = WatchedBackend.log("retried");
        assertThat(log.created).containsExactlyElementsOf(run.published("pool")).isEqualTo(log.deleted);
        assertThat(log.leftBehind).isEmpty();
    }

    @CognitoUserPool(lifecycle = PER_METHOD, users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class OfItsOwn {

        @RetryingTest(2)
        void fails_once(UserPool pool, TestUser alice, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            pool.adminSignIn(alice).expectTokens();
            pool.client().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));
            assertThat(ATTEMPTS.incrementAndGet()).isEqualTo(2);
        }
    }

    @Test
    void a_pool_for_a_class_is_left_to_the_next_attempt_as_it_is() {
        TestKit run = TestKit.run(WatchedBackend.parameters("retried in a class"), Shared.class);

        run.results()
                .testEvents()
                .assertStatistics(s -> s.succeeded(0).aborted(1).failed(1));
        assertThat(run.failure())
                .isExactlyInstanceOf(MultipleFailuresError.class)
                .hasMessageContaining("TestAbortedException: flaky")
                .hasMessageContaining("TestAbortedException: User account already exists");
        assertThat(WatchedBackend.log("retried in a class").created).hasSize(1);
    }

    @CognitoUserPool
    static class Shared {

        @RetryingTest(2)
        void leaves_a_user_behind(UserPool pool, CognitoIdentityProviderClient cognito) {
            cognito.adminCreateUser(r -> r.userPoolId(pool.id()).username("alice"));
            throw new AssertionError("flaky");
        }
    }
}
