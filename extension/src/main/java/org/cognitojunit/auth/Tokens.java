package org.cognitojunit.auth;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in ends in. {@link #toString} shows no token.
 *
 * @param accessToken a JWT that says what its bearer may do
 * @param idToken a JWT that says who the user is
 * @param refreshToken buys new access and ID tokens; null after a refresh, since Cognito sends none
 *     then, unless the client rotates refresh tokens
 * @param expiresIn how long the access token is valid
 * @param exchange the calls that led here
 * @param newDevice what Cognito calls the device that the user has signed in with; null where the pool does not track devices,
 *     or knows this one
 */
public record Tokens(
        String accessToken,
        String idToken,
        @Nullable String refreshToken,
        Duration expiresIn,
        Exchange exchange,
        @Nullable NewDevice newDevice)
        implements AuthStep {

    /** Tokens that name no new device. */
    public Tokens(
            String accessToken, String idToken, @Nullable String refreshToken, Duration expiresIn, Exchange exchange) {
        this(accessToken, idToken, refreshToken, expiresIn, exchange, null);
    }

    /** The same tokens with another refresh token, for tests of what Cognito refuses. */
    public Tokens withRefreshToken(String otherRefreshToken) {
        return new Tokens(accessToken, idToken, otherRefreshToken, expiresIn, exchange, newDevice);
    }

    /** The access token's claims, not verified; {@code assertThat(tokens).accessToken().isSignedBy(pool)} does that. */
    public Map<String, Object> accessTokenClaims() {
        return claims("access token", accessToken);
    }

    /** The ID token's claims, not verified; {@code assertThat(tokens).idToken().isSignedBy(pool)} does that. */
    public Map<String, Object> idTokenClaims() {
        return claims("ID token", idToken);
    }

    /** The user's {@code sub}, by which applications know them: the claim of the access token. */
    public String sub() {
        return String.valueOf(accessTokenClaims().get("sub"));
    }

    private static Map<String, Object> claims(String what, String token) {
        try {
            Map<String, Object> claims = JWSObject.parse(token).getPayload().toJSONObject();
            if (claims != null) {
                return claims;
            }
        } catch (ParseException e) {
            // Its message would quote the token.
        }
        throw new IllegalStateException("The " + what + " is not a JSON Web Token, so it has no claims.");
    }

    @Override
    public String toString() {
        return "Tokens[accessToken=[redacted], idToken=[redacted], refreshToken="
                + (refreshToken == null ? "none" : "[redacted]") + ", expiresIn=" + expiresIn + "]";
    }
}
