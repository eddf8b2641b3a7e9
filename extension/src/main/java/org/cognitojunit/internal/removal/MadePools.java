package org.cognitojunit.internal.removal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cognitojunit.backend.BrokenRunException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeleteUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/**
 * Knows the pools that the clients of a run have made, for the extension or for a test, and that are still there; and whether
 * there may be some that it does not know. Thread-safe.
 */
public final class MadePools implements ExecutionInterceptor {

    private final Set<String> alive = new LinkedHashSet<>();
    private int beingMade;
    private boolean ended;

    /** Attempts at making a pool, the SDK's own repetitions too, of which nobody has heard yet whether they made one. */
    private int unanswered;

    @Override
    public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof CreateUserPoolRequest) {
            if (ended) {
                throw new BrokenRunException("This run is at its end, and makes no more user pools.");
            }
            beingMade++;
        }
    }

    @Override
    public synchronized void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof CreateUserPoolRequest) {
            unanswered++;
        }
    }

    /** Before the SDK repeats what was throttled: that has made none. */
    @Override
    public synchronized void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        int status = context.httpResponse().statusCode();
        if (context.request() instanceof CreateUserPoolRequest && status >= 400 && status < 500) {
            unanswered--;
        }
    }

    @Override
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        SdkResponse response = context.response();
        if (response instanceof CreateUserPoolResponse created) {
            alive.add(created.userPool().id());
            unanswered--;
            oneLessBeingMade();
        } else if (request instanceof DeleteUserPoolRequest deleted) {
            alive.remove(deleted.userPoolId());
        }
    }

    @Override
    public synchronized void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (request instanceof CreateUserPoolRequest) {
            oneLessBeingMade();
        } else if (request instanceof DeleteUserPoolRequest gone
                && context.exception() instanceof ResourceNotFoundException) {
            alive.remove(gone.userPoolId());
        }
    }

    private void oneLessBeingMade() {
        beingMade--;
        notifyAll();
    }

    /** Their ids, in the order in which they were made. */
    public synchronized List<String> alive() {
        return List.copyOf(alive);
    }

    /** Whether an answer was lost, or is still to come, that would have named a pool. */
    synchronized boolean mayBeMore() {
        return unanswered > 0;
    }

    /** A pool whose answer was lost, and that was found all the same. */
    synchronized void found(String poolId) {
        alive.add(poolId);
    }

    /**
     * Lets no more pools be made, and waits for those that are being made just now.
     *
     * @param within how long at most
     */
    public synchronized void end(Duration within) {
        ended = true;
        long until = System.nanoTime() + within.toNanos();
        try {
            for (long left = within.toNanos(); beingMade > 0 && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
