package org.cognitojunit.assertions;

import org.assertj.core.api.AbstractAssert;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.NewPasswordRequired;

/** Assertions about where a sign-in stands. A failure shows the exchange that led there. */
public final class AuthStepAssert extends AbstractAssert<AuthStepAssert, AuthStep> {

    AuthStepAssert(AuthStep actual) {
        super(actual, AuthStepAssert.class);
    }

    /** The sign-in is complete: see {@link TokensAssert#isSignedIn}. */
    public AuthStepAssert isSignedIn() {
        isNotNull();
        new TokensAssert(actual.expectTokens()).isSignedIn();
        return this;
    }

    /** Cognito puts the challenge {@code NEW_PASSWORD_REQUIRED}. */
    public AuthStepAssert isNewPasswordRequired() {
        return isChallenge(NewPasswordRequired.NAME);
    }

    /** Cognito puts the challenge of this name. */
    public AuthStepAssert isChallenge(String name) {
        isNotNull();
        actual.expectChallenge(name);
        return this;
    }
}
