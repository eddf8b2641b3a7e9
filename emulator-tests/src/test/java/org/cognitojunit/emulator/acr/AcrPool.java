package org.cognitojunit.emulator.acr;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.auth.Totp;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AcrLevelConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SmsConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserVerificationType;

/** A pool that offers every factor, and alice, who has a password, an address and a number. Its client rotates refresh tokens. */
record AcrPool(EmulatorFixture aws, String id, String client) {

    static final String PASSWORD = "Correct-Horse-1";

    static AcrPool create(EmulatorFixture aws) {
        return create(aws, "PASSWORD", "WEB_AUTHN", "EMAIL_OTP", "SMS_OTP");
    }

    static AcrPool create(EmulatorFixture aws, String... firstFactors) {
        CognitoIdentityProviderClient cognito = aws.cognito();
        String id = cognito.createUserPool(r -> r.poolName("p")
                        .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactorsWithStrings(firstFactors)))
                        .accountRecoverySetting(a -> a.recoveryMechanisms(RecoveryOptionType.builder()
                                .name(RecoveryOptionNameType.ADMIN_ONLY)
                                .priority(1)
                                .build()))
                        .smsConfiguration(AcrPool::sms)
                        .emailConfiguration(AcrPool::email)
                        .autoVerifiedAttributesWithStrings("email"))
                .userPool()
                .id();
        AcrPool pool = new AcrPool(
                aws,
                id,
                cognito.createUserPoolClient(r -> r.userPoolId(id)
                                .clientName("c")
                                .explicitAuthFlowsWithStrings("ALLOW_USER_AUTH")
                                .refreshTokenRotation(rotation -> rotation.feature(FeatureType.ENABLED)))
                        .userPoolClient()
                        .clientId());
        pool.mfa(UserPoolMfaType.OPTIONAL);
        pool.user("alice");
        return pool;
    }

    void mfa(UserPoolMfaType mode) {
        cognito()
                .setUserPoolMfaConfig(r -> r.userPoolId(id)
                        .mfaConfiguration(mode)
                        .smsMfaConfiguration(s -> s.smsConfiguration(AcrPool::sms))
                        .emailMfaConfiguration(e -> e.subject("Your code").message("Your code is {####}"))
                        .softwareTokenMfaConfiguration(s -> s.enabled(true))
                        .webAuthnConfiguration(
                                w -> w.relyingPartyId("localhost").userVerification(UserVerificationType.REQUIRED)));
    }

    /** Calls the first level something else, and lets users sign in with a password alone. */
    void rename(String first) {
        cognito()
                .updateUserPool(r -> r.userPoolId(id)
                        .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactorsWithStrings("PASSWORD")))
                        .smsConfiguration(AcrPool::sms)
                        .emailConfiguration(AcrPool::email)
                        .acrConfiguration(Map.of(
                                "Level1",
                                AcrLevelConfigType.builder().acrValue(first).build())));
    }

    private static void sms(SmsConfigurationType.Builder configuration) {
        configuration.snsCallerArn("arn:aws:iam::123456789012:role/sms");
    }

    private static void email(EmailConfigurationType.Builder configuration) {
        configuration
                .emailSendingAccount(EmailSendingAccountType.DEVELOPER)
                .sourceArn("arn:aws:ses:us-east-1:123456789012:identity/shop@example.com");
    }

    void user(String name) {
        cognito()
                .adminCreateUser(r -> r.userPoolId(id)
                        .username(name)
                        .userAttributes(TestPool.attributes(
                                "email", name + "@example.com",
                                "email_verified", "true",
                                "phone_number", "+12065550100",
                                "phone_number_verified", "true")));
        cognito()
                .adminSetUserPassword(
                        r -> r.userPoolId(id).username(name).password(PASSWORD).permanent(true));
    }

    CognitoIdentityProviderClient cognito() {
        return aws.cognito();
    }

    /** The tokens of a sign-in by password. */
    AuthenticationResultType byPassword() {
        return begin("PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", PASSWORD).authenticationResult();
    }

    /** USER_AUTH of alice with some more parameters. */
    InitiateAuthResponse begin(String... namesAndValues) {
        Map<String, String> parameters = with("USERNAME", "alice", namesAndValues);
        return cognito()
                .initiateAuth(r -> r.clientId(client).authFlow("USER_AUTH").authParameters(parameters));
    }

    RespondToAuthChallengeResponse answer(String challenge, String session, String... namesAndValues) {
        Map<String, String> responses = with("USERNAME", "alice", namesAndValues);
        return cognito()
                .respondToAuthChallenge(r -> r.clientId(client)
                        .challengeName(challenge)
                        .session(session)
                        .challengeResponses(responses));
    }

    /** Gives alice an authenticator app; returns its secret. */
    String app(String accessToken) {
        String secret = cognito()
                .associateSoftwareToken(r -> r.accessToken(accessToken))
                .secretCode();
        cognito().verifySoftwareToken(r -> r.accessToken(accessToken).userCode(code(secret)));
        return secret;
    }

    /** A code of the app that it has not shown before. */
    String code(String secret) {
        aws.emulator().clock().advance(Duration.ofMinutes(2));
        return Totp.code(secret, aws.emulator().clock().instant());
    }

    /** The code that alice was sent last. */
    String sent() {
        return aws.emulator().inbox(id).latest("alice").code();
    }

    Passkey passkey(String accessToken) {
        return new Passkey().registerFor(accessToken, cognito());
    }

    static Map<String, Object> claims(AuthenticationResultType tokens) {
        return claims(tokens.accessToken());
    }

    static Map<String, Object> claims(String token) {
        try {
            return JWSObject.parse(token).getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> with(String name, String value, String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>(Map.of(name, value));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
