package org.cognitojunit.scenarios.passkey;

import java.util.List;
import java.util.Map;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.auth.WebAuthn;
import org.cognitojunit.internal.sdk.JsonDocuments;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnCredentialDescription;

/** What the scenarios of passkeys do most. */
record PasskeyPool(UserPool pool, CognitoIdentityProviderClient cognito) {

    static final String RELYING_PARTY = "example.com";

    /** Lets the users of a pool have passkeys. */
    static PasskeyPool of(UserPool pool, CognitoIdentityProviderClient cognito) {
        PasskeyPool passkeys = allowed(pool, cognito);
        cognito.setUserPoolMfaConfig(
                r -> r.userPoolId(pool.id()).webAuthnConfiguration(w -> w.relyingPartyId(RELYING_PARTY)));
        return passkeys;
    }

    /** Allows passkeys, and does not say for which domain. */
    static PasskeyPool allowed(UserPool pool, CognitoIdentityProviderClient cognito) {
        cognito.updateUserPool(r -> r.userPoolId(pool.id())
                .policies(p -> p.signInPolicy(
                        s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.WEB_AUTHN))));
        return new PasskeyPool(pool, cognito);
    }

    Tokens signIn(String username) {
        return pool.signIn(pool.user(username)).expectTokens();
    }

    Passkey register(String username) {
        return pool.registerPasskey(signIn(username));
    }

    String start(Tokens tokens) {
        return JsonDocuments.write(cognito.startWebAuthnRegistration(r -> r.accessToken(tokens.accessToken()))
                .credentialCreationOptions());
    }

    void complete(Tokens tokens, String credential) {
        Document document = JsonDocuments.parse(credential);
        cognito.completeWebAuthnRegistration(
                r -> r.accessToken(tokens.accessToken()).credential(document));
    }

    List<WebAuthnCredentialDescription> list(Tokens tokens) {
        return cognito.listWebAuthnCredentials(r -> r.accessToken(tokens.accessToken()))
                .credentials();
    }

    void delete(Tokens tokens, Passkey passkey) {
        cognito.deleteWebAuthnCredential(
                r -> r.accessToken(tokens.accessToken()).credentialId(passkey.credentialId()));
    }

    AuthStep begin(String username) {
        return pool.authenticator()
                .initiate("USER_AUTH", Map.of("USERNAME", username, "PREFERRED_CHALLENGE", WebAuthn.NAME));
    }
}
