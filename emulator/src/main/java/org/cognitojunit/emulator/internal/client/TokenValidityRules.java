package org.cognitojunit.emulator.internal.client;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.time.Duration;
import java.util.Arrays;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the lifetimes of tokens. They look at the request: the settings no longer tell a default from a choice. */
final class TokenValidityRules {

    private TokenValidityRules() {}

    static void check(Input request) {
        if (!Arrays.stream(TokenLifetime.values()).allMatch(lifetime -> lifetime.isOffered(request))) {
            throw invalidParameter("Invalid range for token validity.");
        }
        Duration refresh = TokenLifetime.REFRESH.in(request);
        if (TokenLifetime.ACCESS.in(request).compareTo(refresh) > 0
                || TokenLifetime.ID.in(request).compareTo(refresh) > 0) {
            throw invalidParameter("Access and Id Token expiration times must be less than or equal to refresh token"
                    + " expiration times.");
        }
    }
}
