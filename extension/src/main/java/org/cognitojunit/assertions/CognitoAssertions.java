package org.cognitojunit.assertions;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.Tokens;

/**
 * Where the assertions begin. Import its methods statically, beside those of AssertJ's {@code Assertions}.
 *
 * <pre>{@code
 * assertThat(tokens).accessToken().isSignedBy(pool).hasGroups("admins").expiresIn(ofMinutes(5));
 * assertThatRefused(() -> pool.signIn("alice", "wrong")).isNotAuthorized("Incorrect username or password.");
 * }</pre>
 */
public final class CognitoAssertions {

    private CognitoAssertions() {}

    /** Begins an assertion about tokens. */
    public static TokensAssert assertThat(Tokens actual) {
        return new TokensAssert(actual);
    }

    /** Begins an assertion about where a sign-in stands. */
    public static AuthStepAssert assertThat(AuthStep actual) {
        return new AuthStepAssert(actual);
    }

    /**
     * Makes calls that Cognito is to refuse.
     *
     * @throws AssertionError if it does not
     */
    public static RefusalAssert assertThatRefused(ThrowingCallable calls) {
        return RefusalAssert.of(calls);
    }
}
