package com.example.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** All classes of this project in one run, side by side, so that it can be seen what the run leaves behind. */
@Isolated
class ApplicationsTest {

    @TestFactory
    List<DynamicTest> the_tests_of_applications_and_the_jvm_after_them(@TempDir Path folder) throws Exception {
        TeamsDefaults ofTheBuild = TeamsDefaults.now();
        List<DynamicTest> tests = new ArrayList<>();
        try {
            TeamsDefaults.set(folder);
            TeamsDefaults before = TeamsDefaults.now();
            run().allEvents().finished().stream()
                    .filter(event -> event.getTestDescriptor().isTest() || result(event).getThrowable().isPresent())
                    .map(ApplicationsTest::asTest)
                    .forEach(tests::add);
            TeamsDefaults after = TeamsDefaults.now();
            Outcome pooled = Outcome.of(PooledTunnel::fetchAgain);

            tests.add(dynamicTest("ran all", () -> assertThat(tests).hasSizeGreaterThan(25)));
            tests.add(dynamicTest("every default is the object that it was before", () -> after.assertSameAs(before)));
            tests.add(dynamicTest("OkHttp's pooled tunnel is dead", () -> assertThatThrownBy(pooled::get)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:1")));
        } finally {
            ofTheBuild.setAgain();
        }
        return tests;
    }

    private static EngineExecutionResults run() {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(
                        selectClass(AwsAddressesTest.class),
                        selectClass(OwnSdkClientTest.class),
                        selectClass(OwnTrustStoreTest.class),
                        selectClass(BesideThemTest.class))
                .execute();
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }

    private static DynamicTest asTest(Event event) {
        return dynamicTest(event.getTestDescriptor().getUniqueId().getLastSegment().getValue(), () -> {
            if (result(event).getThrowable().isPresent()) {
                throw result(event).getThrowable().get();
            }
        });
    }

    @Test
    void nimbus_has_its_keys_within_500_ms_in_a_cold_jvm() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ColdStart.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(jvm.getInputStream().readAllBytes()).asString().isEqualTo("alice");
            assertThat(jvm.waitFor()).isZero();
        } finally {
            jvm.destroyForcibly();
        }
    }
}
