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
 * Knows the pools that the clients of a run have made, for the extension or for a test, and that are still there. Thread-safe.
 */
public final class MadePools implements ExecutionInterceptor {

    private final Set<String> alive = new LinkedHashSet<>();
    private int beingMade;
    private boolean ended;

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
    public synchronized void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        SdkResponse response = context.response();
        if (response instanceof CreateUserPoolResponse created) {
            alive.add(created.userPool().id());
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
