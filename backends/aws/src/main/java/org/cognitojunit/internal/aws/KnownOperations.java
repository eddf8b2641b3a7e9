package org.cognitojunit.internal.aws;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Refuses operations that are newer than this project: the other rules, which go by names, would see nothing in them to refuse.
 */
final class KnownOperations implements ExecutionInterceptor {

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Outgoing call = Outgoing.of(context.request(), attributes);
        if (RateCategory.of(call.operation()) == RateCategory.UNKNOWN) {
            throw call.refused("this version of cognito-junit does not know the operation, nor what it may send, change"
                    + " or cost. Use a newer version of cognito-junit, or put"
                    + " @RequiresCapability(Capability.EMULATOR) on the test, which is then disabled here.");
        }
    }
}
