package org.cognitojunit.scenarios.mfa;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.MfaSetup;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** What the scenarios of MFA do most. */
record Mfa(UserPool pool, CognitoIdentityProviderClient cognito) {

    static final String ROLE = "arn:aws:iam::123456789012:role/sms";

    static final String IDENTITY = "arn:aws:ses:us-east-1:123456789012:identity/a@example.com";

    /** Lets users of the pool set authenticator apps up, or makes them do so. */
    static Mfa withApps(UserPool pool, CognitoIdentityProviderClient cognito, UserPoolMfaType mode) {
        cognito.setUserPoolMfaConfig(r ->
                r.userPoolId(pool.id()).mfaConfiguration(mode).softwareTokenMfaConfiguration(t -> t.enabled(true)));
        return new Mfa(pool, cognito);
    }

    /** A pool with all factors, whose users recover their accounts with an administrator's help only. */
    static Mfa withAll(UserPool pool, CognitoIdentityProviderClient cognito, UserPoolMfaType mode) {
        return withCodes(
                pool, cognito, s -> s.mfaConfiguration(mode).softwareTokenMfaConfiguration(t -> t.enabled(true)));
    }

    /** A pool with codes by text message and email, whose users recover their accounts with an administrator's help only. */
    static Mfa withCodes(
            UserPool pool, CognitoIdentityProviderClient cognito, Consumer<SetUserPoolMfaConfigRequest.Builder> more) {
        RecoveryOptionType byAdministrator = RecoveryOptionType.builder()
                .name(RecoveryOptionNameType.ADMIN_ONLY)
                .priority(1)
                .build();
        cognito.updateUserPool(r -> r.userPoolId(pool.id())
                .emailConfiguration(e ->
                        e.emailSendingAccount(EmailSendingAccountType.DEVELOPER).sourceArn(IDENTITY))
                .accountRecoverySetting(s -> s.recoveryMechanisms(byAdministrator)));
        cognito.setUserPoolMfaConfig(r -> more.accept(r.userPoolId(pool.id())
                .smsMfaConfiguration(s -> s.smsConfiguration(c -> c.snsCallerArn(ROLE)))
                .emailMfaConfiguration(e -> e.subject("Your code"))));
        return new Mfa(pool, cognito);
    }

    /** Gives a user an address or number that is verified. */
    void has(String username, String attribute, String value) {
        cognito.adminUpdateUserAttributes(r -> r.userPoolId(pool.id())
                .username(username)
                .userAttributes(
                        AttributeType.builder().name(attribute).value(value).build(),
                        AttributeType.builder()
                                .name(attribute + "_verified")
                                .value("true")
                                .build()));
    }

    /** Has an administrator switch a factor on that is asked for before others. */
    void prefer(String username, String factor) {
        cognito.adminSetUserMFAPreference(r -> {
            r.userPoolId(pool.id()).username(username);
            switch (factor) {
                case "SMS_MFA" -> r.smsMfaSettings(s -> s.enabled(true).preferredMfa(true));
                case "SOFTWARE_TOKEN_MFA" ->
                    r.softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true));
                case "EMAIL_OTP" -> r.emailMfaSettings(s -> s.enabled(true).preferredMfa(true));
                default -> throw new IllegalArgumentException(factor);
            }
        });
    }

    Map<String, String> attributes(String username) {
        return cognito.adminGetUser(r -> r.userPoolId(pool.id()).username(username)).userAttributes().stream()
                .collect(Collectors.toMap(AttributeType::name, AttributeType::value));
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
