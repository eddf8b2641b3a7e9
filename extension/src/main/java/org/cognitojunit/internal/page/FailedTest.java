package org.cognitojunit.internal.page;

import java.time.Instant;
import java.util.List;
import org.cognitojunit.exchange.Transcript;

/**
 * What a page is about.
 *
 * @param test what the test is called by people
 * @param where its class
 * @param failures what was thrown, first to last
 */
public record FailedTest(String test, String where, Instant when, List<Failure> failures, Transcript transcript) {

    /**
     * Something that was thrown.
     *
     * @param type its class
     * @param trace the stack trace
     */
    public record Failure(String type, String message, String trace) {}
}
