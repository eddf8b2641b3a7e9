package org.cognitojunit.extension;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.standalone.StandaloneUserPools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;

class StandaloneUserPoolsTest {

    private static final UserPoolDefinition ALICE = UserPoolDefinition.builder()
            .user("alice", user -> user.password("Correct-Horse-1"))
            .build();

    private static StandaloneUserPools watched(String run) {
        return start(WatchedBackend.parameters(run));
    }

    private static StandaloneUserPools start(Map<String, String> parameters) {
        return StandaloneUserPools.start(name -> Optional.ofNullable(parameters.get(name)));
    }

    @Test
    void a_pool_has_what_is_defined() {
        try (StandaloneUserPools cognito = StandaloneUserPools.start()) {
            UserPool pool = cognito.make("orders", ALICE);

            Tokens tokens = pool.adminSignIn(pool.user("alice")).expectTokens();

            assertThat(tokens.accessTokenClaims())
                    .containsEntry("username", "alice")
                    .containsEntry("client_id", pool.appClient().id())
                    .containsEntry("iss", pool.issuer().toString());
        }
    }

    @Test
    void the_default_is_the_embedded_backend() {
        try (StandaloneUserPools cognito = start(Map.of())) {
            assertThat(cognito.backend().name()).isEqualTo("embedded");
            assertThat(cognito.backend().capabilities()).contains(Capability.CLOCK);
        }
    }

    @Test
    void a_pool_is_called_as_its_maker_says_after_the_prefix_of_the_backend() {
        try (StandaloneUserPools cognito = watched("named pools")) {
            assertThat(cognito.make("orders: é", ALICE).name()).isEqualTo("watched-orders___");
        }
    }

    @Test
    void each_call_makes_a_pool_also_where_a_run_would_share_it() {
        UserPoolDefinition shared =
                UserPoolDefinition.builder().lifecycle(Lifecycle.PER_RUN).build();

        try (StandaloneUserPools cognito = StandaloneUserPools.start()) {
            assertThat(cognito.make("orders", shared).id())
                    .isNotEqualTo(cognito.make("orders", shared).id());
        }
    }

    @Test
    void close_deletes_the_pools_the_last_first_and_closes_the_backend() {
        StandaloneUserPools cognito = watched("closed pools");
        String first = cognito.make("first", ALICE).id();
        String second = cognito.make("second", ALICE).id();

        cognito.close();

        WatchedBackend.Log log = WatchedBackend.log("closed pools");
        assertThat(log.deleted).containsExactly(second, first);
        assertThat(log.leftBehind).isEmpty();
        assertThat(log.closed).hasSize(1);
    }

    @Test
    void a_second_close_does_nothing() {
        StandaloneUserPools cognito = watched("closed twice");
        cognito.make("orders", ALICE);
        cognito.close();

        cognito.close();

        assertThat(WatchedBackend.log("closed twice").deleted).hasSize(1);
        assertThat(WatchedBackend.log("closed twice").closed).hasSize(1);
    }

    @Test
    void nothing_is_made_after_close() {
        StandaloneUserPools cognito = watched("made too late");
        cognito.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> cognito.make("orders", ALICE))
                .withMessage(
                        "The pool 'orders' is asked for after close(). Make pools while the StandaloneUserPools are open.");
    }

    @Test
    void a_pool_that_cannot_be_made_is_gone_and_says_which_it_was() {
        UserPoolDefinition weak = UserPoolDefinition.builder()
                .user("alice", user -> user.password("short"))
                .build();

        try (StandaloneUserPools cognito = watched("weak password")) {
            assertThatExceptionOfType(ProvisioningException.class)
                    .isThrownBy(() -> cognito.make("orders", weak))
                    .withMessageStartingWith("The user pool of 'orders' could not be made on the watched backend: "
                            + "AdminSetUserPassword of 'alice' failed with InvalidPasswordException: ")
                    .withCauseInstanceOf(InvalidPasswordException.class);

            WatchedBackend.Log log = WatchedBackend.log("weak password");
            assertThat(log.created).hasSize(1).isEqualTo(log.deleted);
        }
    }

    @Test
    void a_backend_that_cannot_be_had_says_what_to_do() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(Map.of("cognito.backend", "missing")))
                .withMessage("cognito.backend=missing is not there. Take another.");
    }

    @Test
    void a_backend_whose_client_cannot_be_made_is_closed() {
        assertThatExceptionOfType(NoClassDefFoundError.class)
                .isThrownBy(() -> start(Map.of("cognito.backend", "clientless")))
                .withMessage("software/amazon/awssdk/Missing");

        assertThat(ClientlessProvider.CLOSED).hasValue(1);
    }

    /** {@code cognito.backend=clientless}, which lacks a part of the SDK. */
    public static final class ClientlessProvider implements BackendProvider {

        static final AtomicInteger CLOSED = new AtomicInteger();

        @Override
        public String name() {
            return "clientless";
        }

        @Override
        public Backend start(BackendParameters parameters) {
            return (Backend) Proxy.newProxyInstance(
                    Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("newClient")) {
                            throw new NoClassDefFoundError("software/amazon/awssdk/Missing");
                        }
                        assertThat(method.getName()).isEqualTo("close");
                        CLOSED.incrementAndGet();
                        return null;
                    });
        }
    }

    @Test
    void a_run_of_junit_beside_it_has_a_backend_of_its_own() {
        try (StandaloneUserPools cognito = watched("beside a run")) {
            String pool = cognito.make("orders", ALICE).id();

            TestKit run = TestKit.run(WatchedBackend.parameters("the run beside"), Beside.class);

            run.passed(1);
            assertThat(WatchedBackend.log("the run beside").created).isEqualTo(run.published("pool"));
            assertThat(WatchedBackend.log("beside a run").created).containsExactly(pool);
            assertThat(WatchedBackend.log("beside a run").closed).isEmpty();
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class Beside {

        @Test
        void test(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @Test
    void it_needs_no_test_framework_on_the_class_path(@TempDir Path directory) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !entry.matches(".*[/\\\\](junit|opentest4j|assertj|testcontainers|awaitility)-[^/\\\\]*\\.jar"))
                .collect(joining(File.pathSeparator));

        Path output = directory.resolve("output");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        WithoutJUnit.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        try {
            // It ends by itself: nothing of the emulator keeps a closed JVM alive.
            assertThat(java.waitFor(1, TimeUnit.MINUTES))
                    .as(() -> contentOf(output.toFile()))
                    .isTrue();
            assertThat(output).hasContent("alice is signed in");
        } finally {
            java.destroyForcibly();
        }
    }

    static final class WithoutJUnit {

        public static void main(String[] args) {
            requireNoJUnit();
            try (StandaloneUserPools cognito = StandaloneUserPools.start()) {
                UserPool pool = cognito.make(
                        "orders",
                        UserPoolDefinition.builder()
                                .user("alice", user -> user.password("Correct-Horse-1"))
                                .build());
                AppClient client = pool.appClient();
                Tokens tokens = pool.adminSignIn(pool.user("alice")).expectTokens();
                if (client.id().equals(tokens.accessTokenClaims().get("client_id"))) {
                    System.out.println(tokens.accessTokenClaims().get("username") + " is signed in");
                }
            }
        }

        private static void requireNoJUnit() {
            try {
                Class.forName("org.junit.jupiter.api.extension.ExtensionContext");
            } catch (ClassNotFoundException e) {
                return;
            }
            throw new IllegalStateException("JUnit is on the class path.");
        }
    }
}
