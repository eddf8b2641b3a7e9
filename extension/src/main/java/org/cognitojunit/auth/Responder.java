package org.cognitojunit.auth;

import java.util.Map;

/** Takes the answer to a challenge to Cognito, by the operation that fits how the sign-in was begun. */
@FunctionalInterface
public interface Responder {

    /**
     * @param challenge what is answered
     * @param responses the {@code ChallengeResponses}, without {@code USERNAME} and {@code SECRET_HASH}
     */
    AuthStep respond(Challenge challenge, Map<String, String> responses);
}
