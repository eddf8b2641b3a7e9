package org.cognitojunit.internal.aws;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Refuses what AWS bills from the first user or token on, without a free allowance, unless it is allowed.
 *
 * @param areAllowed by whoever started the run
 */
record PaidFeatures(boolean areAllowed) implements ExecutionInterceptor {

    private static final Set<String> WATCHING = Set.of("AUDIT", "ENFORCED");

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (areAllowed) {
            return;
        }
        Outgoing call = Outgoing.of(context.request(), attributes);
        String why = why(call);
        if (why != null) {
            throw call.refused(why + ", without a free allowance. Set -D" + LiveSettings.PAID_FEATURES
                    + "=true, if that is meant to be paid for.");
        }
    }

    /** What is billed; null for nothing. */
    private static @Nullable String why(Outgoing call) {
        return switch (call.operation()) {
            case "CreateUserPool", "UpdateUserPool" -> ofPool(call);
            case "GetClientToken" -> "AWS bills each token for a machine";
            default -> null;
        };
    }

    private static @Nullable String ofPool(Outgoing call) {
        if (call.text("UserPoolTier").equals("PLUS")) {
            return "AWS bills each active user of a pool in the tier PLUS";
        }
        boolean watches = WATCHING.contains(call.text("UserPoolAddOns", "AdvancedSecurityMode"))
                || WATCHING.contains(call.text("UserPoolAddOns", "AdvancedSecurityAdditionalFlows", "CustomAuthMode"));
        return watches ? "AWS bills each active user of a pool with threat protection" : null;
    }
}
