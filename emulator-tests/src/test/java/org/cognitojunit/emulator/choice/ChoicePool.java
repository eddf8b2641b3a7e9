package org.cognitojunit.emulator.choice;

import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** A pool that lets users in with codes, and what tests do most with its users. */
record ChoicePool(EmulatorFixture aws, TestPool pool) {

    static final String ROLE = "arn:aws:iam::123456789012:role/sms";
    static final String ADDRESS = "alice@example.com";
    static final String NUMBER = "+15555550100";

    /** A pool with codes by email and text message, besides passwords. */
    static ChoicePool create(EmulatorFixture aws) {
        return create(aws, pool -> {}, AuthFactorType.EMAIL_OTP, AuthFactorType.SMS_OTP);
    }

    static ChoicePool create(
            EmulatorFixture aws, Consumer<CreateUserPoolRequest.Builder> settings, AuthFactorType... passwordless) {
        AuthFactorType[] factors = Arrays.copyOf(passwordless, passwordless.length + 1);
        factors[passwordless.length] = AuthFactorType.PASSWORD;
        TestPool pool = TestPool.create(
                aws,
                r -> settings.accept(r.smsConfiguration(s -> s.snsCallerArn(ROLE))
                        .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                        .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(factors)))));
        return new ChoicePool(aws, pool.withClient(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_AUTH)));
    }

    /** The same pool through a client that does not tell who is there. */
    ChoicePool discreet() {
        return new ChoicePool(
                aws,
                pool.withClient(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_AUTH)
                        .preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)));
    }

    CognitoIdentityProviderClient cognito() {
        return pool.cognito();
    }

    /** A user with an address and a number, both verified, and a password. */
    ChoicePool withAlice() {
        pool.confirmed(
                "alice",
                attributes(
                        "email",
                        ADDRESS,
                        "email_verified",
                        "true",
                        "phone_number",
                        NUMBER,
                        "phone_number_verified",
                        "true"));
        return this;
    }

    /** A user who has no password, but an address. */
    ChoicePool withPasswordlessBob() {
        cognito()
                .adminCreateUser(r -> r.userPoolId(pool.id())
                        .username("bob")
                        .userAttributes(attributes("email", "bob@example.com", "email_verified", "true")));
        return this;
    }

    void allowMfa() {
        cognito()
                .setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                        .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                        .smsMfaConfiguration(s -> s.smsConfiguration(c -> c.snsCallerArn(ROLE))));
    }

    void useMfa(String username) {
        cognito()
                .adminSetUserMFAPreference(
                        r -> r.userPoolId(pool.id()).username(username).smsMfaSettings(s -> s.enabled(true)));
    }

    InitiateAuthResponse begin(String username) {
        return initiate(Map.of("USERNAME", username));
    }

    InitiateAuthResponse prefer(String factor, String username) {
        return initiate(Map.of("USERNAME", username, "PREFERRED_CHALLENGE", factor));
    }

    private InitiateAuthResponse initiate(Map<String, String> parameters) {
        return cognito()
                .initiateAuth(
                        r -> r.clientId(pool.clientId()).authFlow("USER_AUTH").authParameters(parameters));
    }

    RespondToAuthChallengeResponse respondWithCode(String factor, String session, String username, String code) {
        return respond(factor, session, username, Map.of(factor + "_CODE", code));
    }

    RespondToAuthChallengeResponse respond(
            String challenge, String session, String username, Map<String, String> responses) {
        Map<String, String> all = new HashMap<>(responses);
        all.put("USERNAME", username);
        return cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(challenge)
                        .session(session)
                        .challengeResponses(all));
    }

    /** The code of the newest message to a user. */
    String sentCode(String username) {
        return aws.emulator().inbox(pool.id()).latest(username).code();
    }
}
