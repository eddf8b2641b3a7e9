package org.cognitojunit.internal.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolRequest;

/**
 * Lets no pool be made, or go on, without the run's name prefix and tags, also where a test makes, updates or tags one itself:
 * the sweeper takes nothing that has not both. Of pools that are not the run's, {@link OwnPools} lets no update pass.
 */
record RunMarks(String prefix, Map<String, String> tags) implements ExecutionInterceptor {

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Outgoing call = Outgoing.of(context.request(), attributes);
        String name = call.text("PoolName");
        if (!name.isEmpty() && !name.startsWith(prefix)) {
            throw call.refused(
                    "the pool would be named '" + name + "', and what is left behind by a run that is killed is"
                            + " found by names that begin with '" + prefix
                            + "'. Begin its name so, for example with that of the injected UserPool.");
        }
        tagsChangedBy(call).filter(RunTags.ALL::contains).findFirst().ifPresent(tag -> {
            throw call.refused("it would change the tag " + tag + ", and what is left behind by a run that is killed is"
                    + " found by its tags. Leave those that begin with 'cognito-junit:' as they are.");
        });
    }

    private static Stream<String> tagsChangedBy(Outgoing call) {
        return switch (call.operation()) {
            case "TagResource" ->
                call.member("Tags")
                        .map(given -> ((Map<?, ?>) given).keySet())
                        .map(keys -> keys.stream().map(String::valueOf))
                        .orElseGet(Stream::empty);
            case "UntagResource" -> call.list("TagKeys").stream().map(String::valueOf);
            default -> Stream.empty();
        };
    }

    /** A test cannot know the tags. */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (context.request() instanceof CreateUserPoolRequest request) {
            return request.toBuilder()
                    .userPoolTags(with(request.userPoolTags()))
                    .build();
        }
        // An update takes the tags away that it does not name.
        if (context.request() instanceof UpdateUserPoolRequest request) {
            return request.toBuilder()
                    .userPoolTags(with(request.userPoolTags()))
                    .build();
        }
        return context.request();
    }

    private Map<String, String> with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(tags);
        return all;
    }
}
