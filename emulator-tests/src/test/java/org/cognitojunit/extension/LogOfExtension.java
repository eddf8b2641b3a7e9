package org.cognitojunit.extension;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the extension logs, in all runs that go on. */
final class LogOfExtension extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.cognitojunit");
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private LogOfExtension() {}

    static LogOfExtension begin() {
        LogOfExtension log = new LogOfExtension();
        log.logger.addHandler(log);
        return log;
    }

    /** The messages that name one of some pools. */
    List<String> about(List<String> poolIds) {
        return messages.stream()
                .filter(message -> poolIds.stream().anyMatch(message::contains))
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(new SimpleFormatter().formatMessage(entry));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
