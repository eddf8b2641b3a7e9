package org.cognitojunit.exchange;

import java.util.ArrayList;
import java.util.List;

/** A sequence of calls and their answers. Immutable. */
public final class Exchange {

    private static final Exchange EMPTY = new Exchange(List.of());

    private final List<Call> calls;

    private Exchange(List<Call> calls) {
        this.calls = calls;
    }

    /** No calls. */
    public static Exchange empty() {
        return EMPTY;
    }

    public static Exchange of(List<Call> calls) {
        return new Exchange(List.copyOf(calls));
    }

    /** This exchange and one more call. */
    public Exchange plus(Call call) {
        List<Call> all = new ArrayList<>(calls);
        all.add(call);
        return of(all);
    }

    /** The calls in the order in which they were answered. */
    public List<Call> calls() {
        return calls;
    }

    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /** Every call, numbered, with its parameters, its answer and the claims of its tokens; no secret among them. */
    @Override
    public String toString() {
        return Transcript.of(this).toString();
    }
}
