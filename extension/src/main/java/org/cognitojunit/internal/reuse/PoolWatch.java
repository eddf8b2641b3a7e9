package org.cognitojunit.internal.reuse;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sees which pools were given something by the clients of a run that {@link PoolClearing} does not take out and {@link PoolState}
 * does not show. Thread-safe.
 */
public final class PoolWatch implements ExecutionInterceptor {

    /** The operations after which a pool can be as new again. Those that nobody has thought of are not among them. */
    private static final Pattern UNDONE = Pattern.compile(
            // What only reads; what is about users; what makes things that are taken out
            "(Get|List|Describe|Admin).*|(Create|Update|Delete)(Group|UserPoolClient|ResourceServer|IdentityProvider"
                    + "|UserPoolDomain)|(Add|Delete)UserPoolClientSecret"
                    // and what changes settings that are compared.
                    + "|(Update|Delete)UserPool|SetUserPoolMfaConfig|AddCustomAttributes");

    private final Set<String> spoiled = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String operation = String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        if (!UNDONE.matcher(operation).matches()) {
            context.request().getValueForField("UserPoolId", String.class).ifPresent(spoiled::add);
        }
    }

    public boolean isSpoiled(String poolId) {
        return spoiled.contains(poolId);
    }
}
