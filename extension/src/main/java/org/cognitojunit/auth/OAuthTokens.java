package org.cognitojunit.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that the token endpoint of a domain has issued. {@link #toString} shows none of them.
 *
 * @param idToken null without the scope {@code openid}, and for a client that signs in as itself
 * @param refreshToken null for a client that signs in as itself, and after a refresh without rotation
 * @param expiresIn how long the access token is valid
 */
public record OAuthTokens(
        String accessToken,
        @Nullable String idToken,
        @Nullable String refreshToken,
        Duration expiresIn) {

    @Override
    public String toString() {
        return "OAuthTokens[accessToken=[redacted], idToken=" + shown(idToken) + ", refreshToken=" + shown(refreshToken)
                + ", expiresIn=" + expiresIn + "]";
    }

    private static String shown(@Nullable String token) {
        return token == null ? "none" : "[redacted]";
    }
}
