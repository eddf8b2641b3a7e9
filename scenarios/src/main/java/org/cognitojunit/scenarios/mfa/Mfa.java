package org.cognitojunit.scenarios.mfa;

import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.MfaSetup;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** What the scenarios of MFA do most. */
record Mfa(UserPool pool, CognitoIdentityProviderClient cognito) {

    /** Lets users of the pool set authenticator apps up, or makes them do so. */
    static Mfa withApps(UserPool pool, CognitoIdentityProviderClient cognito, UserPoolMfaType mode) {
        cognito.setUserPoolMfaConfig(r ->
                r.userPoolId(pool.id()).mfaConfiguration(mode).softwareTokenMfaConfiguration(t -> t.enabled(true)));
        return new Mfa(pool, cognito);
    }

    /** The access token of a user who needs no second factor. */
    String accessToken(String username) {
        return pool.adminSignIn(pool.user(username)).expectTokens().accessToken();
    }

    /** Sets an app up for somebody who is signed in; it is not asked for. */
    AuthenticatorApp verifiedApp(String accessToken) {
        AuthenticatorApp app = pool.authenticatorApp(
                cognito.associateSoftwareToken(r -> r.accessToken(accessToken)).secretCode());
        cognito.verifySoftwareToken(r -> r.accessToken(accessToken).userCode(app.code()));
        return app;
    }

    /** Sets an app up for a user; it is asked for from then on. */
    AuthenticatorApp preferredApp(String username) {
        String accessToken = accessToken(username);
        AuthenticatorApp app = verifiedApp(accessToken);
        cognito.setUserMFAPreference(r -> r.accessToken(accessToken)
                .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
        return app;
    }

    AssociateSoftwareTokenResponse associate(MfaSetup setup) {
        return cognito.associateSoftwareToken(r -> r.session(setup.session()));
    }

    /** The session in which MFA_SETUP can be answered. */
    String verify(AssociateSoftwareTokenResponse associated, String code) {
        return cognito.verifySoftwareToken(r -> r.session(associated.session()).userCode(code))
                .session();
    }

    /** A code that is not that of the app: one that it gives is good, so its last digit is changed. */
    static String otherThan(String code) {
        return code.substring(0, 5) + (char) ('0' + (code.charAt(5) - '0' + 1) % 10);
    }
}
