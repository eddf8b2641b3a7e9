package org.cognitojunit.emulator.internal.trigger;

/** What leads to tokens. */
public enum TokenSource {
    HOSTED_AUTH("TokenGeneration_HostedAuth"),
    AUTHENTICATION("TokenGeneration_Authentication"),
    NEW_PASSWORD_CHALLENGE("TokenGeneration_NewPasswordChallenge"),
    AUTHENTICATE_DEVICE("TokenGeneration_AuthenticateDevice"),
    REFRESH_TOKENS("TokenGeneration_RefreshTokens"),
    CLIENT_CREDENTIALS("TokenGeneration_ClientCredentials");

    private final String triggerSource;

    TokenSource(String triggerSource) {
        this.triggerSource = triggerSource;
    }

    String triggerSource() {
        return triggerSource;
    }
}
