package org.cognitojunit.scenariotools.results;

import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.scenariotools.matrix.Outcome;
import org.cognitojunit.scenariotools.matrix.ScenarioId;
import org.cognitojunit.scenariotools.matrix.ScenarioResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells scenarios from other tests: they carry a marker. */
final class Scenarios {

    private static final String NOT_ENDED = "The run ended before the scenario did.";

    private Scenarios() {}

    static boolean areIn(TestPlan plan) {
        return in(plan).findAny().isPresent();
    }

    static Stream<ScenarioResult> in(TestPlan plan) {
        return plan.getRoots().stream().flatMap(root -> in(root, plan));
    }

    /** A test itself, or those that a class holds. */
    static Stream<ScenarioResult> in(TestIdentifier test, TestPlan plan) {
        return Stream.concat(Stream.of(test), plan.getDescendants(test).stream())
                .flatMap(inside -> of(inside).stream());
    }

    static Optional<ScenarioResult> of(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .flatMap(method -> ScenarioMarker.of(method.getJavaMethod()).map(known -> result(test, method, known)));
    }

    private static ScenarioResult result(TestIdentifier test, MethodSource method, ScenarioMarker known) {
        ScenarioId id = new ScenarioId(method.getClassName(), method.getMethodName(), invocation(test));
        return new ScenarioResult(id, id.title(), known.marker(), known.basis(), Outcome.UNFINISHED, NOT_ENDED);
    }

    /** The display name of an invocation, without what differs from run to run. */
    private static String invocation(TestIdentifier test) {
        boolean isInvocation =
                test.getUniqueIdObject().getLastSegment().getType().endsWith("-invocation");
        return isInvocation ? FailureText.inShort(test.getDisplayName()) : "";
    }
}
