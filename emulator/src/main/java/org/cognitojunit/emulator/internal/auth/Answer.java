package org.cognitojunit.emulator.internal.auth;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;

/** The shapes that the answer of a sign-in step has. */
final class Answer {

    private Answer() {}

    /** The end: tokens. */
    static Output tokens(Output authenticationResult) {
        return Output.of("AuthenticationResult", authenticationResult).with("ChallengeParameters", Map.of());
    }

    /** A challenge in a session. */
    static Output challenge(String name, Map<String, String> parameters, String session) {
        return challenge(name, parameters).with("Session", session);
    }

    /** A challenge whose answer needs no session. */
    static Output challenge(String name, Map<String, String> parameters) {
        return Output.of("ChallengeName", name).with("ChallengeParameters", parameters);
    }
}
