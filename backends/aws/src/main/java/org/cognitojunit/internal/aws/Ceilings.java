package org.cognitojunit.internal.aws;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Counts the pools and users that a run makes, by whoever has one of its clients, and refuses one too many before the call
 * leaves. What would make some that nobody can count is refused altogether.
 */
final class Ceilings implements ExecutionInterceptor {

    /** Why an operation is not called at all. */
    private static final Map<String, String> UNCOUNTABLE = Map.of(
            "CreateUserImportJob", "nobody can tell how many users its file will make.",
            "StartUserImportJob", "nobody can tell how many users its file will make.",
            "CreateUserPoolReplica", "it makes a pool in another region, where nothing would delete it.",
            "UpdateProvisionedLimit", "it changes what the account pays for.");

    private final Ceiling pools;
    private final Ceiling users;

    Ceilings(LiveSettings settings) {
        pools = new Ceiling("user pools", LiveSettings.MAX_POOLS, settings.maxPools());
        users = new Ceiling("users", LiveSettings.MAX_USERS, settings.maxUsers());
    }

    /** How many pools the run has made. */
    int pools() {
        return pools.made.get();
    }

    /** How many users the run has made. */
    int users() {
        return users.made.get();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Outgoing call = Outgoing.of(context.request(), attributes);
        String uncountable = UNCOUNTABLE.get(call.operation());
        if (uncountable != null) {
            throw call.refused(uncountable);
        }
        Ceiling ceiling = ceiling(call);
        if (ceiling != null) {
            ceiling.takeOne(call);
        }
    }

    /** The SDK's own repetitions: what came before may have made one, and its answer was lost. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Outgoing call = Outgoing.of(context.request(), attributes);
        Ceiling ceiling = ceiling(call);
        if (ceiling != null && isRepetition(context.httpRequest())) {
            ceiling.takeOne(call);
        }
    }

    private static boolean isRepetition(SdkHttpRequest request) {
        return request.firstMatchingHeader("amz-sdk-request")
                .filter(attempt -> !attempt.startsWith("attempt=1;"))
                .isPresent();
    }

    /** What was refused was not made. Of what got no answer, or a broken one, nobody knows: it counts. */
    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        Ceiling ceiling = ceiling(Outgoing.of(context.request(), attributes));
        int status = context.httpResponse().statusCode();
        if (ceiling != null && status >= 400 && status < 500) {
            ceiling.made.decrementAndGet();
        }
    }

    private @Nullable Ceiling ceiling(Outgoing call) {
        return switch (call.operation()) {
            case "CreateUserPool" -> pools;
            case "AdminCreateUser", "SignUp" -> users;
            default -> null;
        };
    }

    private record Ceiling(String what, String parameter, int limit, AtomicInteger made) {

        Ceiling(String what, String parameter, int limit) {
            this(what, parameter, limit, new AtomicInteger());
        }

        void takeOne(Outgoing call) {
            if (made.incrementAndGet() > limit) {
                made.decrementAndGet();
                throw call.refused("it has made " + limit + " " + what + ", which is all that " + parameter
                        + " allows. Set -D" + parameter + " higher, if that many are meant to be made.");
            }
        }
    }
}
