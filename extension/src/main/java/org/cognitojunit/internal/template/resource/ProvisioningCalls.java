package org.cognitojunit.internal.template.resource;

import java.util.function.Supplier;

/** Makes the calls of the API that provision something, and words the failure of one. */
@FunctionalInterface
public interface ProvisioningCalls {

    /**
     * Makes one call.
     *
     * @param what which it is, for the message: {@code CreateGroup of Admins}
     */
    <T> T make(String what, Supplier<T> call);
}
