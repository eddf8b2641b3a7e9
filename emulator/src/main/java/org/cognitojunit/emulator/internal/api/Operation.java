package org.cognitojunit.emulator.internal.api;

/**
 * One operation of the Cognito user pools API. Its class is named as the API names it, and is the one place to look for
 * what the operation does.
 */
@FunctionalInterface
public interface Operation {

    /**
     * Carries out one call.
     *
     * @param input validated against the service model
     * @throws CognitoError if Cognito would refuse; nothing has changed then
     */
    Output apply(Input input);

    /** The operation's name in the API. */
    default String name() {
        return getClass().getSimpleName();
    }
}
