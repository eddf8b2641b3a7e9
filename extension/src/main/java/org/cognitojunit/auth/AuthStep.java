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
     * The challenge for the code of an authenticator app.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default SoftwareTokenMfa expectSoftwareTokenMfa() {
        if (this instanceof SoftwareTokenMfa challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + SoftwareTokenMfa.NAME, this);
    }

    /**
     * A challenge for a code that Cognito has sent.
     *
     * @param name {@code SMS_MFA}, {@code EMAIL_OTP} or {@code SMS_OTP}
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default CodeChallenge expectCode(String name) {
        if (this instanceof CodeChallenge challenge && challenge.name().equals(name)) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + name, this);
    }

    /**
     * The challenge for a user who has to set a second factor up.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default MfaSetup expectMfaSetup() {
        if (this instanceof MfaSetup challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + MfaSetup.NAME, this);
    }

    /**
     * The challenge for a user who has several second factors.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default SelectMfaType expectSelectMfaType() {
        if (this instanceof SelectMfaType challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + SelectMfaType.NAME, this);
    }

    /**
     * The challenge to prove the password with SRP.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default PasswordVerifier expectPasswordVerifier() {
        if (this instanceof PasswordVerifier challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + PasswordVerifier.NAME, this);
    }

    /**
     * The challenge to choose how to sign in.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default SelectChallenge expectSelectChallenge() {
        if (this instanceof SelectChallenge challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + SelectChallenge.NAME, this);
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
     * The challenge to a remembered device.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default DeviceSrpAuth expectDeviceSrpAuth() {
        if (this instanceof DeviceSrpAuth challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + DeviceSrpAuth.NAME, this);
    }

    /**
     * The challenge to a remembered device to prove its password.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default DevicePasswordVerifier expectDevicePasswordVerifier() {
        if (this instanceof DevicePasswordVerifier challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + DevicePasswordVerifier.NAME, this);
    }

    /**
     * The challenge to prove a passkey.
     *
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default WebAuthn expectWebAuthn() {
        if (this instanceof WebAuthn challenge) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + WebAuthn.NAME, this);
    }

    /**
     * The challenge of a given name, for those that have no type of their own here.
     *
     * @param name as the API names it, for example {@code WEB_AUTHN}
     * @throws AssertionError if this is another step; its message shows the exchange
     */
    default Challenge expectChallenge(String name) {
        if (this instanceof Challenge challenge && challenge.name().equals(name)) {
            return challenge;
        }
        throw UnexpectedStep.insteadOf("the challenge " + name, this);
    }
}
