package org.cognitojunit.internal.page;

import java.time.Instant;
import java.util.List;
import org.cognitojunit.exchange.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about.
 *
 * @param test what the test is called by people
 * @param where its class
 * @param failures what was thrown, first to last
 * @param log what the backend has logged meanwhile; null if nothing
 */
public record FailedTest(
        String test,
        String where,
        Instant when,
        List<Failure> failures,
        Transcript transcript,
        @Nullable String log) {

    /**
     * Something that was thrown.
     *
     * @param type its class
     * @param trace the stack trace
     */
    public record Failure(String type, String message, String trace) {}
}
