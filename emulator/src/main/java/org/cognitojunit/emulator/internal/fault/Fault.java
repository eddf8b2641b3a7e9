package org.cognitojunit.emulator.internal.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.CognitoError;

/**
 * Something that goes wrong with a number of calls.
 *
 * @param calls how many are left; {@link Integer#MAX_VALUE} for all
 * @param operations of which operations; empty for any
 */
public record Fault(int calls, Set<String> operations, Effect effect) {

    private static final Map<String, String> WORDS = Map.of(
            "InternalErrorException", "Internal server error.",
            "LimitExceededException", "Attempt limit exceeded, please try after some time.",
            "TooManyRequestsException", "Rate exceeded");

    /** What happens in place of a call, or around it. */
    @FunctionalInterface
    public interface Effect {

        /**
         * Lets it happen.
         *
         * @param call makes the call
         * @throws CognitoError if the call is refused
         * @throws BrokenConnection if nothing is answered
         */
        EmulatorResponse happen(Supplier<EmulatorResponse> call);
    }

    public static Fault error(int calls, Set<String> operations, String type) {
        return error(calls, operations, type, WORDS.getOrDefault(type, "A test has arranged that this call fails."));
    }

    public static Fault error(int calls, Set<String> operations, String type, String message) {
        return new Fault(calls, operations, call -> {
            throw CognitoError.arranged(type, message);
        });
    }

    public static Fault delay(int calls, Set<String> operations, Duration latency) {
        return new Fault(calls, operations, call -> {
            await(latency);
            return call.get();
        });
    }

    /**
     * A connection that breaks.
     *
     * @param afterwards whether the call is made first
     */
    public static Fault brokenConnection(int calls, Set<String> operations, boolean afterwards) {
        return new Fault(calls, operations, call -> {
            if (afterwards) {
                call.get();
            }
            throw new BrokenConnection();
        });
    }

    public boolean concerns(String operation) {
        return operations.isEmpty() || operations.contains(operation);
    }

    public Fault withCalls(int left) {
        return new Fault(left, operations, effect);
    }

    private static void await(Duration latency) {
        try {
            TimeUnit.NANOSECONDS.sleep(latency.toNanos());
        } catch (InterruptedException e) {
            // Whoever interrupts does not want to wait.
            Thread.currentThread().interrupt();
        }
    }
}
