package org.cognitojunit.internal.recording;

import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Several who look at the calls of a client, and change nothing, as the one that a backend takes. */
public record Listeners(List<ExecutionInterceptor> all) implements ExecutionInterceptor {

    public static ExecutionInterceptor of(ExecutionInterceptor... all) {
        return new Listeners(List.of(all));
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        all.forEach(one -> one.beforeExecution(context, attributes));
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        all.forEach(one -> one.beforeTransmission(context, attributes));
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        all.forEach(one -> one.afterTransmission(context, attributes));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        all.forEach(one -> one.afterExecution(context, attributes));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        all.forEach(one -> one.onExecutionFailure(context, attributes));
    }
}
