package org.cognitojunit.emulator.internal.client;

import org.cognitojunit.emulator.internal.api.CognitoError;

/** How a client came to be. */
public enum ClientType {
    /** By an administrator. */
    REGULAR,
    /** By dynamic client registration. */
    DCR;

    /** The scope of tokens that register clients. */
    public static final String REGISTRATION_SCOPE = "aws.cognito/dcr/register";

    /** Refuses to change the secrets of a client that has registered itself. */
    void requireChangeableSecrets() {
        if (this == DCR) {
            throw CognitoError.invalidParameter(
                    "The secrets of a client that was registered dynamically cannot be changed.");
        }
    }

    /** Refuses the scope of registration to a client that has registered itself. */
    void check(ClientSettings settings) {
        if (this == DCR && settings.oauthScopes().contains(REGISTRATION_SCOPE)) {
            throw CognitoError.invalidParameter(
                    "A client that was registered dynamically cannot have the scope " + REGISTRATION_SCOPE + ".");
        }
    }
}
