package org.cognitojunit.internal.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Holds the calls of all clients of a run below the rates of their account. It waits before each attempt, retries too, on the
 * thread that makes it: for an asynchronous client that is the caller's, and it waits for fractions of a second.
 *
 * <p>The SDK has nothing for it: its adaptive retries slow down after AWS has throttled a call, all operations at once.
 */
final class Pace implements ExecutionInterceptor {

    /** What AWS allows of each operation on resources and clients of one pool, in a second. */
    private static final int PER_POOL = 5;

    private final Map<RateCategory, TokenBucket> ofAccount = new ConcurrentHashMap<>();
    private final Map<String, TokenBucket> ofPools = new ConcurrentHashMap<>();
    private final int times;
    private final double share;
    private final LongSupplier nanoseconds;
    private final Pause pause;

    /**
     * The pace of an account, as time goes by.
     *
     * @param share of AWS's rates, more than 0 and at most 1: an account has other users too
     */
    static Pace atAws(double share) {
        return new Pace(1, share, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    /** That of a rehearsal, which waits as well, but need not take as long as a real run: an emulator has no such rates. */
    static Pace inRehearsal(double share) {
        return new Pace(20, share, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    Pace(int times, double share, LongSupplier nanoseconds, Pause pause) {
        this.times = times;
        this.share = share;
        this.nanoseconds = nanoseconds;
        this.pause = pause;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Outgoing call = Outgoing.of(context.request(), attributes);
        await(call.operation(), call.text("UserPoolId"));
    }

    /**
     * Returns when a call may be made.
     *
     * @param poolId empty where the call names none
     */
    void await(String operation, String poolId) {
        RateCategory category = RateCategory.of(operation);
        long now = nanoseconds.getAsLong();
        long wait = ofAccount
                .computeIfAbsent(category, c -> new TokenBucket(times * c.perSecond(), share, now))
                .take(now);
        if (category.isLimitedPerPool()) {
            wait = Math.max(
                    wait,
                    ofPools.computeIfAbsent(
                                    poolId + " " + operation, any -> new TokenBucket(times * PER_POOL, share, now))
                            .take(now));
        }
        if (wait > 0) {
            sleep(wait);
        }
    }

    private void sleep(long nanos) {
        try {
            pause.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Interrupted while a call waited for its turn.", e);
        }
    }

    /** Does nothing for some nanoseconds. */
    @FunctionalInterface
    interface Pause {
        void sleep(long nanos) throws InterruptedException;
    }
}
