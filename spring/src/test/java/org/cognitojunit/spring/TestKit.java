package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes as JUnit would, in a run of their own, and tells what came of it. */
record TestKit(EngineExecutionResults results) {

    static TestKit run(Class<?>... testClasses) {
        return run(Map.of(), testClasses);
    }

    static TestKit run(Map<String, String> parameters, Class<?>... testClasses) {
        return new TestKit(EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(Stream.of(testClasses)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
                .execute());
    }

    static Map<String, String> inParallel() {
        return Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
    }

    /** All tests passed, and there were this many. */
    TestKit passed(int tests) {
        assertThat(failures()).isEmpty();
        results.testEvents().assertStatistics(statistics -> statistics.succeeded(tests));
        return this;
    }

    List<Throwable> failures() {
        return results.allEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    /** The one thing that went wrong. */
    Throwable failure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    /** What tests published under a key, in order. */
    List<String> published(String key) {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(entry -> entry.containsKey(key))
                .map(entry -> entry.get(key))
                .toList();
    }
}
