package org.cognitojunit.internal.provision;

import java.util.function.Supplier;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.backend.Backend;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The calls that make one pool, each with a name for the message of its refusal. */
final class Calls implements org.cognitojunit.internal.template.resource.Calls {

    private final Backend backend;
    private final String declaredBy;

    /**
     * @param declaredBy what declared the pool
     */
    Calls(Backend backend, String declaredBy) {
        this.backend = backend;
        this.declaredBy = declaredBy;
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
                    "The user pool of " + declaredBy + " could not be made on the " + backend.name() + " backend: "
                            + what + " failed with " + describe(e),
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
