package org.cognitojunit.auth;

import org.cognitojunit.exchange.Exchange;

/**
 * Where a sign-in stands after a call that was not refused: Cognito has issued {@link Tokens}, or puts a {@link Challenge}.
 *
 * <p>Steps are immutable values. A refusal is not a step: it is the SDK's exception, untouched.
 */
public sealed interface AuthStep permits Tokens, Challenge {

    /** The calls that led here. */
    Exchange exchange();

    /**
     * The tokens that the sign-in ended in.
     *
     * @throws AssertionError if Cognito puts a challenge instead; its message shows the exchange
     */
    default Tokens expectTokens() {
        if (this instanceof Tokens tokens) {
            return tokens;
        }
        throw UnexpectedStep.insteadOf("tokens", this);
    }

    /**
     * The challenge for a user who signed in with a temporary password.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default NewPasswordRequired expectNewPasswordRequired() {
        if (this instanceof NewPasswordRequired challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + NewPasswordRequired.NAME, this);
    }

    /**
     * The challenge that the pool's Lambda triggers made up.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default CustomChallenge expectCustomChallenge() {
        if (this instanceof CustomChallenge challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + CustomChallenge.NAME, this);
    }

    /**
     * The challenge of a given name, for those that have no type of their own here.
     *
     * @param name as the API names it, for example {@code SOFTWARE_TOKEN_MFA}
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default Challenge expectChallenge(String name) {
        if (this instanceof Challenge challenge && challenge.name().equals(name)) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + name, this);
    }
}
