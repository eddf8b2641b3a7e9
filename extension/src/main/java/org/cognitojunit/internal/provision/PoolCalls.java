package org.cognitojunit.internal.provision;

import java.util.function.Supplier;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.backend.Backend;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The calls that make one pool, each with a name for the message of its refusal. */
final class PoolCalls implements org.cognitojunit.internal.template.resource.ProvisioningCalls {

    private final Backend backend;
    private final String declaredBy;
    private final String purpose;

    /**
     * @param declaredBy what declared the pool
     */
    PoolCalls(Backend backend, String declaredBy) {
        this(backend, declaredBy, "made");
    }

    private PoolCalls(Backend backend, String declaredBy, String purpose) {
        this.backend = backend;
        this.declaredBy = declaredBy;
        this.purpose = purpose;
    }

    /** Calls that read a pool which is there already. */
    static PoolCalls reading(Backend backend, String declaredBy) {
        return new PoolCalls(backend, declaredBy, "read");
    }

    /**
     * Makes a call.
     *
     * @throws ProvisioningException if it is refused
     */
    @Override
    public <T> T make(String what, Supplier<T> call) {
        try {
            return backend.provision(call);
        } catch (SdkException e) {
            throw new ProvisioningException(
                    "The user pool of " + declaredBy + " could not be " + purpose + " on the " + backend.name()
                            + " backend: " + what + " failed with " + describe(e),
                    e);
        }
    }

    private static String describe(SdkException e) {
        String message = e instanceof AwsServiceException error && error.awsErrorDetails() != null
                ? error.awsErrorDetails().errorMessage()
                : e.getMessage();
        return (e.getClass().getSimpleName() + ": " + message).strip();
    }
}
