package org.cognitojunit.emulator.internal.auth;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;

/**
 * The {@code ClientMetadata} of a call, by the functions that get it: what begins a sign-in reaches the first functions only,
 * under another name, and what answers a challenge reaches the others.
 *
 * @param validationData for pre authentication and user migration
 * @param clientMetadata for post authentication, pre token generation, custom messages and custom authentication
 */
record Metadata(Map<String, String> validationData, Map<String, String> clientMetadata) {

    /** That of a call that has none. */
    static final Metadata NONE = new Metadata(Map.of(), Map.of());

    /** That of InitiateAuth and AdminInitiateAuth. */
    static Metadata ofInitiation(Input input) {
        return new Metadata(input.map("ClientMetadata"), Map.of());
    }

    /** That of RespondToAuthChallenge and AdminRespondToAuthChallenge. */
    static Metadata ofAnswer(Input input) {
        return new Metadata(Map.of(), input.map("ClientMetadata"));
    }
}
