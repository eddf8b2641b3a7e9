package org.cognitojunit.internal.localstack;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rnorth.ducttape.TimeoutException;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits for LocalStack's log line {@code Ready.}, as Testcontainers does by itself, but not for a container that has ended:
 * LocalStack ends where it does not accept the token, and nobody should wait minutes to be told.
 */
final class ReadyOrEnded extends AbstractWaitStrategy {

    private static final int LOG_LINES_SHOWN = 10;

    @Override
    protected void waitUntilReady() {
        try {
            Unreliables.retryUntilTrue(
                    (int) startupTimeout.toSeconds(),
                    TimeUnit.SECONDS,
                    () -> getRateLimiter().getWhenReady(() -> isReady() || !waitStrategyTarget.isRunning()));
        } catch (TimeoutException e) {
            throw failure("It was not ready within " + startupTimeout.toSeconds() + " seconds");
        }
        if (!isReady()) {
            throw failure("It ended before it was ready");
        }
    }

    private boolean isReady() {
        return log().stream().anyMatch(line -> line.endsWith("Ready."));
    }

    private ContainerLaunchException failure(String what) {
        List<String> log = log();
        List<String> end = log.subList(Math.max(0, log.size() - LOG_LINES_SHOWN), log.size());
        return new ContainerLaunchException(what + "; its log ends with:\n" + String.join("\n", end));
    }

    private List<String> log() {
        return waitStrategyTarget.getLogs().lines().toList();
    }
}
