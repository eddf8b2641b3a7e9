package org.cognitojunit.internal.recording;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.exchange.Call;
import org.cognitojunit.exchange.Secrets;
import org.cognitojunit.exchange.Transcript;
import org.jspecify.annotations.Nullable;

/** The calls of one test. Thread-safe. */
public final class CallRecording {

    /** Enough for a test that a reader could follow; of a test that signs in ten thousand times the last are shown. */
    private static final int SHOWN = 200;

    /** Calls further back, which are not shown, but whose secrets a failure may still quote. */
    private static final int KEPT = 1_000;

    private final long began;
    private final Deque<Noted> calls = new ArrayDeque<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private int total;

    CallRecording(long began) {
        this.began = began;
    }

    /** Says that calls to a pool or client may be this test's, also when they come from a thread that no test owns. */
    public void cover(String userPoolOrClientId) {
        ids.add(userPoolOrClientId);
    }

    /** Covers what another recording does so far. */
    public void coversAllOf(CallRecording other) {
        ids.addAll(other.ids);
    }

    boolean covers(String id) {
        return ids.contains(id);
    }

    /** Says what must not be shown although no call has carried it. */
    public void hides(Collection<String> secrets) {
        hidden.addAll(secrets);
    }

    Set<String> hidden() {
        return hidden;
    }

    synchronized Noted note(Call call, long now, @Nullable String thread) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        Noted noted = new Noted(call, now, thread);
        calls.addLast(noted);
        total++;
        return noted;
    }

    public synchronized boolean isEmpty() {
        return calls.isEmpty();
    }

    synchronized List<Call> everything() {
        return calls.stream().map(Noted::call).toList();
    }

    /** The calls so far, or the last of them. */
    public synchronized Transcript transcript(Secrets secrets) {
        List<Call> all = everything();
        List<Call> last = all.subList(Math.max(0, all.size() - SHOWN), all.size());
        return Transcript.of(last, total - last.size(), secrets);
    }

    /** A call that has begun. */
    final class Noted {

        private final long start;
        private final @Nullable String thread;
        private volatile Call call;

        private Noted(Call call, long start, @Nullable String thread) {
            this.start = start;
            this.thread = thread;
            this.call = measured(call);
        }

        private Call measured(Call any) {
            Call placed = any.began(Duration.ofNanos(start - began));
            return thread == null ? placed : placed.onThread(thread);
        }

        void complete(Call completed, long now) {
            call = measured(completed).took(Duration.ofNanos(now - start));
        }

        Call call() {
            return call;
        }
    }
}
