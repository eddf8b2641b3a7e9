package org.cognitojunit;

/**
 * A declared user pool could not be made, or read where it exists. The message names the declaration and the call; the cause is
 * the SDK's exception.
 */
public final class ProvisioningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProvisioningException(String message) {
        super(message);
    }

    public ProvisioningException(String message, Throwable cause) {
        super(message, cause);
    }
}
