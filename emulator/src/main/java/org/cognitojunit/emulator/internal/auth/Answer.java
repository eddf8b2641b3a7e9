package org.cognitojunit.emulator.internal.auth;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.user.User;

/** The shapes that the answer of a sign-in step has. */
final class Answer {

    /** The {@code sub} of who has signed in on the pages. */
    static final String SIGNED_IN = "SignedIn";

    private Answer() {}

    /** The end: tokens. */
    static Output tokens(Output authenticationResult) {
        return Output.of("AuthenticationResult", authenticationResult).with("ChallengeParameters", Map.of());
    }

    /** The end on the sign-in pages: who it is. */
    static Output signedIn(User user) {
        return Output.of(SIGNED_IN, user.sub());
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
