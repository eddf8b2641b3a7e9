package org.cognitojunit.assertions;

import org.assertj.core.api.AbstractAssert;
import org.cognitojunit.auth.Tokens;

/** Assertions about the tokens that a sign-in or a refresh ended in. */
public final class TokensAssert extends AbstractAssert<TokensAssert, Tokens> {

    TokensAssert(Tokens actual) {
        super(actual, TokensAssert.class);
    }

    /** Goes on with the access token. */
    public TokenAssert accessToken() {
        isNotNull();
        return TokenAssert.of("access token", actual.accessToken(), actual.exchange());
    }

    /** Goes on with the ID token. */
    public TokenAssert idToken() {
        isNotNull();
        return TokenAssert.of("ID token", actual.idToken(), actual.exchange());
    }

    /** There is an access token and an ID token, each fit for its use, both of the same user. */
    public TokensAssert isSignedIn() {
        accessToken().hasClaim("token_use", "access");
        idToken()
                .hasClaim("token_use", "id")
                .hasSubject(String.valueOf(actual.accessTokenClaims().get("sub")));
        return this;
    }

    /** There is a refresh token, as after a sign-in. */
    public TokensAssert hasRefreshToken() {
        isNotNull();
        if (actual.refreshToken() == null) {
            throw failureWithExchange("Expected a refresh token, but Cognito issued none.");
        }
        return this;
    }

    /** There is no refresh token, as after a refresh. */
    public TokensAssert hasNoRefreshToken() {
        isNotNull();
        if (actual.refreshToken() != null) {
            throw failureWithExchange("Expected no refresh token, but Cognito issued one.");
        }
        return this;
    }

    private AssertionError failureWithExchange(String message) {
        return failure("%s%n%nThe exchange:%n%s%n", message, actual.exchange());
    }
}
