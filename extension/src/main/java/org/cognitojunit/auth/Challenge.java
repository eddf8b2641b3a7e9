package org.cognitojunit.auth;

import java.util.Map;

/**
 * Something that Cognito asks for before it issues tokens. A challenge is a value: answering it twice sends its session
 * twice, which is how a test shows that Cognito refuses the second time.
 */
public sealed interface Challenge extends AuthStep
        permits NewPasswordRequired,
                CustomChallenge,
                PasswordVerifier,
                SelectChallenge,
                SoftwareTokenMfa,
                CodeChallenge,
                MfaSetup,
                SelectMfaType,
                DeviceSrpAuth,
                DevicePasswordVerifier,
                WebAuthn,
                OtherChallenge {

    /** The challenge's name in the API, for example {@code NEW_PASSWORD_REQUIRED}. */
    String name();

    /** Whose challenge it is: the username that Cognito wants to see in the answer. */
    String username();

    /** What ties the answer to the sign-in; empty where Cognito sent none. */
    String session();

    /** The {@code ChallengeParameters} as Cognito sent them. */
    Map<String, String> parameters();

    /**
     * Answers with {@code AdminRespondToAuthChallenge} where the sign-in was begun by {@code AdminInitiateAuth}, else with
     * {@code RespondToAuthChallenge}. {@code USERNAME} and, where the client has a secret, {@code SECRET_HASH} are added.
     *
     * @param responses the {@code ChallengeResponses}
     */
    AuthStep respond(Map<String, String> responses);
}
