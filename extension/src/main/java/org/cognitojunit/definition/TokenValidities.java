package org.cognitojunit.definition;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long what an app client is given can be used. Null leaves the matter to Cognito; its defaults stand in parentheses.
 *
 * @param accessToken 5 minutes to 1 day (1 hour)
 * @param idToken 5 minutes to 1 day (1 hour)
 * @param refreshToken 1 hour to 3650 days (30 days)
 * @param authSession how long a challenge can be answered, 3 to 15 whole minutes (3 minutes)
 */
public record TokenValidities(
        @Nullable Duration accessToken,
        @Nullable Duration idToken,
        @Nullable Duration refreshToken,
        @Nullable Duration authSession) {

    public TokenValidities {
        Checks.whole("accessTokenValidity", accessToken, Duration.ofSeconds(1));
        Checks.whole("idTokenValidity", idToken, Duration.ofSeconds(1));
        Checks.whole("refreshTokenValidity", refreshToken, Duration.ofSeconds(1));
        Checks.whole("authSessionValidity", authSession, Duration.ofMinutes(1));
    }
}
