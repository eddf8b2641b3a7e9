package org.cognitojunit.internal.localstack;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cognitojunit.exchange.VisibleText;
import org.testcontainers.containers.output.OutputFrame;

/**
 * What a container says, kept here as it comes: to ask Docker for it when a test has failed would be too late where Docker or the
 * container is what has failed.
 */
final class ContainerLog implements Consumer<OutputFrame> {

    private static final int LINES_KEPT = 5_000;
    private static final int LINES_SHOWN = 60;

    private final Clock clock;
    private final Deque<Line> lines = new ArrayDeque<>();

    private record Line(Instant came, String text) {}

    ContainerLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void accept(OutputFrame frame) {
        Instant now = clock.instant();
        frame.getUtf8String().lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (lines.size() == LINES_KEPT) {
                lines.removeFirst();
            }
            lines.addLast(new Line(now, VisibleText.of(line)));
        });
    }

    /** The last lines that have come since then; empty if none have. */
    synchronized Optional<String> since(Instant then) {
        List<String> all = lines.stream()
                .filter(line -> !line.came().isBefore(then))
                .map(Line::text)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> last = all.subList(Math.max(0, all.size() - LINES_SHOWN), all.size());
        String omission =
                all.size() == last.size() ? "" : "(" + (all.size() - last.size()) + " earlier lines are left out)\n";
        return Optional.of(omission + String.join("\n", last));
    }
}
