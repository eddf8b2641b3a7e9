package org.cognitojunit.internal.aws;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;

/**
 * Lets no pool be made without the run's name prefix and tags, also where a test makes one itself: the sweeper takes nothing
 * that has not both.
 */
record RunMarks(String prefix, Map<String, String> tags) implements ExecutionInterceptor {

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof CreateUserPoolRequest request
                && request.poolName() != null
                && !request.poolName().startsWith(prefix)) {
            throw Outgoing.of(request, attributes)
                    .refused("the pool would be named '" + request.poolName() + "', and what is left behind by a run"
                            + " that is killed is found by names that begin with '" + prefix
                            + "'. Begin its name so, for example with that of the injected UserPool.");
        }
    }

    /** A test cannot know the tags. */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (!(context.request() instanceof CreateUserPoolRequest request)) {
            return context.request();
        }
        Map<String, String> all = new HashMap<>(request.userPoolTags());
        all.putAll(tags);
        return request.toBuilder().userPoolTags(all).build();
    }
}
