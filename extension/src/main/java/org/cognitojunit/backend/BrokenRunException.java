package org.cognitojunit.backend;

import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A call was not made, since the run does not allow it or the backend has gone away. It tells nothing of how the backend
 * behaves, and its type sets it apart from what does, also in the message of an assertion that wanted a refusal.
 */
public final class BrokenRunException extends SdkClientException {

    private static final long serialVersionUID = 1L;

    /** @param message why, and the one sentence that mends it */
    public BrokenRunException(String message) {
        super(SdkClientException.builder().message(message).cause(new BackendUnavailableException(message)));
    }
}
