package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.backend.SmallerClassPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backends with dependencies of their own are artifacts of their own, which a project may not have. */
class MissingBackendTest {

    @ParameterizedTest
    @CsvSource({"aws, backends/aws", "localstack, backends/localstack"})
    void a_run_says_which_artifact_to_add(String backend, String module) throws Exception {
        try (SmallerClassPath smaller = SmallerClassPath.withoutModule(module)) {
            assertThat(smaller.call(Run.class, "failure", backend))
                    .isEqualTo("org.cognitojunit.backend.BackendUnavailableException: cognito.backend is '" + backend
                            + "', and that backend is an artifact of its own that is not on the class path. Add the test"
                            + " dependency org.cognitojunit:cognito-junit-" + backend
                            + " in the version of org.cognitojunit:cognito-junit, or leave cognito.backend out for"
                            + " embedded.");
        }
    }

    @Test
    void it_does_not_need_the_other_artifact() throws Exception {
        try (SmallerClassPath smaller = SmallerClassPath.withoutModule("backends/localstack")) {
            assertThat(smaller.call(Run.class, "failure", "aws"))
                    .startsWith(
                            "org.cognitojunit.backend.BackendUnavailableException: cognito.backend=aws makes user pools in"
                                    + " a real account and needs to be told which one, and cognito.live.account is not set.");
        }
    }

    /** Loaded by the smaller class path, and with it JUnit and the extension. */
    public static final class Run {

        private Run() {}

        public static String failure(String backend) {
            return TestKit.run(Map.of("cognito.backend", backend), WithPool.class)
                    .failure()
                    .toString();
        }
    }

    @CognitoUserPool
    static class WithPool {

        @Test
        void test() {}
    }
}
