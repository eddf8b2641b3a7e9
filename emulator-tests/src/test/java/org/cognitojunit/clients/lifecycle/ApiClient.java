package org.cognitojunit.clients.lifecycle;

import java.util.Map;

/** A client of the whole API, which takes every operation by its name. */
public interface ApiClient {

    /**
     * Calls an operation.
     *
     * @return the answer as JSON has it, without what the client adds to it
     * @throws RefusedException if Cognito refuses
     */
    Map<String, Object> call(String operation, Map<String, Object> input);

    /** Whether the client's model has an operation and the members of its input: a client may be older than they are. */
    default boolean knows(String operation, Map<String, Object> input) {
        return true;
    }
}
