package org.cognitojunit.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.internal.fault.Fault;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;

/**
 * What is to go wrong with calls that are still to come, so that a test sees what its code does about it. A call that fails
 * this way has changed nothing, unless its answer was lost. Calls that no fault is for are answered as ever. Thread-safe.
 *
 * <pre>{@code
 * emulator.faults().next(2).of("AdminInitiateAuth").fail(TooManyRequestsException.class);
 * emulator.faults().next().of("SignUp").loseAnswer();
 * }</pre>
 *
 * <p>The AWS SDK repeats some calls by itself: {@code TooManyRequestsException}, HTTP 500 and lost connections are seen by
 * code under test only if every attempt fails: {@link #every} sees to that.
 */
public final class Faults {

    private final List<Fault> pending = new ArrayList<>();

    Faults() {}

    /** A fault of the next call. */
    public Selection next() {
        return next(1);
    }

    /**
     * A fault of the next calls.
     *
     * @param calls how many, one or more
     */
    public Selection next(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("next(" + calls + ") would be a fault of no call; it takes 1 or more.");
        }
        return new Selection(calls, Set.of());
    }

    /** A fault of every call, until {@link #clear}. */
    public Selection every() {
        return new Selection(Integer.MAX_VALUE, Set.of());
    }

    /** Forgets the faults that have not happened yet. */
    public synchronized void clear() {
        pending.clear();
    }

    /** How many calls are still to fail; those of {@link #every} are not counted. */
    public synchronized int outstanding() {
        return pending.stream()
                .mapToInt(Fault::calls)
                .filter(calls -> calls != Integer.MAX_VALUE)
                .sum();
    }

    private synchronized void add(Fault fault) {
        pending.add(fault);
    }

    /** What is to happen to a call of an operation, if anything; the call is then counted. */
    synchronized Optional<Fault> take(String operation) {
        for (int i = 0; i < pending.size(); i++) {
            Fault fault = pending.get(i);
            if (fault.concerns(operation)) {
                if (fault.calls() == 1) {
                    pending.remove(i);
                } else if (fault.calls() != Integer.MAX_VALUE) {
                    pending.set(i, fault.withCalls(fault.calls() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** Which calls a fault is for. Nothing is arranged until it is said what is to happen. */
    public final class Selection {

        private final int calls;
        private final Set<String> operations;

        private Selection(int calls, Set<String> operations) {
            this.calls = calls;
            this.operations = operations;
        }

        /**
         * Only calls of these operations; otherwise it is any call.
         *
         * @param operations names in the API, for example {@code AdminInitiateAuth}
         */
        public Selection of(String... operations) {
            for (String operation : operations) {
                ServiceModel.get().require(operation);
            }
            return new Selection(calls, Set.of(operations));
        }

        /**
         * The call is refused with an error, in the words that Cognito has for it where they are known.
         *
         * @param error its exception in the AWS SDK, for example {@code TooManyRequestsException.class}
         */
        public void fail(Class<? extends Exception> error) {
            fail(error.getSimpleName());
        }

        /** As {@link #fail(Class)}, by the error's name on the wire. */
        public void fail(String errorType) {
            add(Fault.error(calls, operations, errorType));
        }

        /** As {@link #fail(Class)}, in other words. */
        public void fail(Class<? extends Exception> error, String message) {
            add(Fault.error(calls, operations, error.getSimpleName(), message));
        }

        /**
         * The call is answered as ever, but later.
         *
         * @param latency by the system's clock, not the emulator's: it is there to make clients time out
         */
        public void delay(Duration latency) {
            if (latency.isNegative()) {
                throw new IllegalArgumentException("A call cannot be delayed by " + latency + ".");
            }
            add(Fault.delay(calls, operations, latency));
        }

        /** The connection breaks before the call is made: nothing happens, and nothing is answered. */
        public void dropConnection() {
            add(Fault.brokenConnection(calls, operations, false));
        }

        /** The connection breaks after the call was made: what it does is done, and its answer is lost. */
        public void loseAnswer() {
            add(Fault.brokenConnection(calls, operations, true));
        }
    }
}
