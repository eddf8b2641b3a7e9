package org.cognitojunit;

/** A declared user pool could not be made. The message says for whom and at which call; the cause is the SDK's exception. */
public final class ProvisioningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProvisioningException(String message, Throwable cause) {
        super(message, cause);
    }
}
