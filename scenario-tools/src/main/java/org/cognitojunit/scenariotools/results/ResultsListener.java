package org.cognitojunit.scenariotools.results;

import java.time.Clock;
import java.util.Optional;
import org.cognitojunit.scenariotools.matrix.Outcome;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what became of each scenario into the directory that {@code cognito.results} names, and does nothing without it. The
 * launcher finds it as a service.
 */
public final class ResultsListener implements TestExecutionListener {

    private final Clock clock;
    private volatile Optional<Journal> journal = Optional.empty();

    public ResultsListener() {
        this(Clock.systemUTC());
    }

    ResultsListener(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        ResultsSettings settings = ResultsSettings.of(plan.getConfigurationParameters());
        journal = settings.file()
                .filter(file -> Scenarios.areIn(plan))
                .map(file -> new Journal(file, settings.run(clock), plan));
    }

    @Override
    public void dynamicTestRegistered(TestIdentifier test) {
        journal.ifPresent(open -> open.expect(test));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        journal.ifPresent(open -> open.end(test, Outcome.NOT_SUPPORTED, FailureText.inShort(reason)));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        journal.ifPresent(open -> finished(open, test, result));
    }

    private static void finished(Journal journal, TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL) {
            if (test.isTest()) {
                journal.end(test, Outcome.PASSED, "");
            }
            return;
        }
        Optional<String> brokenRun = result.getThrowable().flatMap(BrokenRun::reason);
        String reason = brokenRun.map(FailureText::inShort).orElseGet(() -> FailureText.of(result.getThrowable()));
        // A failure of a class takes all that has not ended along; one after all that belongs to none of them.
        if (!journal.end(test, outcome(result.getStatus(), brokenRun.isPresent()), reason) && !test.isTest()) {
            journal.note(where(test), reason);
        }
    }

    private static Outcome outcome(Status status, boolean isRunBroken) {
        if (status == Status.ABORTED) {
            return Outcome.NOT_SUPPORTED;
        }
        return isRunBroken ? Outcome.UNFINISHED : Outcome.FAILED;
    }

    private static String where(TestIdentifier test) {
        return test.getSource()
                .flatMap(source -> source instanceof ClassSource type
                        ? Optional.of(type.getClassName())
                        : source instanceof MethodSource method
                                ? Optional.of(method.getClassName() + "#" + method.getMethodName())
                                : Optional.empty())
                .orElse(test.getDisplayName());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        journal.ifPresent(Journal::complete);
        journal = Optional.empty();
    }
}
