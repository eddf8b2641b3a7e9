package org.cognitojunit.exchange;

import org.jspecify.annotations.Nullable;

/** What came of a call. */
public sealed interface Outcome {

    /** An answer; it has no members where the API answers nothing. */
    record Answered(Shown.Members members) implements Outcome {}

    /**
     * A refusal, or whatever else was thrown instead of an answer.
     *
     * @param type the exception's class, without its package
     * @param message the API's, where it came from there
     * @param status the HTTP status, or 0 where no answer arrived
     * @param code the error's code in the API, where it came from there
     */
    record Refused(
            String type,
            String message,
            int status,
            @Nullable String code) implements Outcome {}

    /** Nothing so far. */
    record Pending() implements Outcome {}
}
