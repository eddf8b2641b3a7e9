package org.cognitojunit.internal.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.exchange.Call;
import org.cognitojunit.exchange.Exchange;

/** The calls of one test. Thread-safe. */
public final class Recording {

    /** Enough for a test that a reader could follow; a test that signs in ten thousand times keeps the last of them. */
    private static final int LIMIT = 200;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private int leftOut;

    /** Says that calls to a pool or client may be this test's, also when they come from a thread that no test owns. */
    public void cover(String userPoolOrClientId) {
        ids.add(userPoolOrClientId);
    }

    boolean covers(String id) {
        return ids.contains(id);
    }

    synchronized void add(Call call) {
        if (calls.size() == LIMIT) {
            calls.removeFirst();
            leftOut++;
        }
        calls.addLast(call);
    }

    public synchronized boolean isEmpty() {
        return calls.isEmpty();
    }

    /** The calls so far, without secrets. */
    @Override
    public synchronized String toString() {
        String exchange = Exchange.of(List.copyOf(calls)).toString();
        return leftOut == 0 ? exchange : "(" + leftOut + " earlier calls are left out)\n" + exchange;
    }
}
