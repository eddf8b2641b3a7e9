package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backend has logged, shown with the test that failed meanwhile. */
class BackendLogTest {

    private static final String HEADING = "What the backend logged meanwhile";

    @TempDir
    private Path directory;

    @Test
    void it_is_shown_in_the_stack_trace_and_on_the_page_without_secrets() throws IOException {
        WatchedBackend.Log log = WatchedBackend.log("a backend with a log");
        log.logged = "INFO AdminInitiateAuth <alice> with Correct-Horse-1 => 200";

        Throwable failure = run("a backend with a log").failure();

        assertThat(failure.getSuppressed())
                .singleElement(InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining(HEADING + ":\nINFO AdminInitiateAuth <alice> with [redacted] => 200\n");
        assertThat(page()).contains(HEADING).contains("INFO AdminInitiateAuth &lt;alice&gt; with [redacted] =&gt; 200");
    }

    @Test
    void the_backend_is_asked_from_the_beginning_of_the_test_on() {
        Instant before = Instant.now();

        run("a backend that is asked").failure();

        assertThat(WatchedBackend.log("a backend that is asked").askedSince)
                .singleElement(InstanceOfAssertFactories.INSTANT)
                .isBetween(before, Instant.now().plus(Duration.ofMillis(1)));
    }

    @Test
    void where_nothing_was_logged_nothing_is_said_about_it() throws IOException {
        Throwable failure = run("a backend without a log").failure();

        assertThat(failure.getSuppressed())
                .singleElement(InstanceOfAssertFactories.THROWABLE)
                .message()
                .doesNotContain(HEADING);
        assertThat(page()).doesNotContain(HEADING);
    }

    private TestKit run(String name) {
        Map<String, String> parameters = new HashMap<>(WatchedBackend.parameters(name));
        parameters.put("cognito.report.directory", directory.toString());
        return TestKit.run(parameters, Failing.class);
    }

    private String page() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class Failing {

        @Test
        void fails(UserPool pool) {
            pool.adminSignIn("alice", "Correct-Horse-1").expectNewPasswordRequired();
        }
    }
}
