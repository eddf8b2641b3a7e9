package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.backend.Backend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** A live run makes no call after which somebody might be sent a mail or a text message. */
class MessageGuardTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/sns";
    private static final String IDENTITY = "arn:aws:ses:us-east-1:123456789012:identity/example.com";
    private static final String PREFIX = "This live run does not call ";
    private static final String REMEDY = ", and live runs send no messages."
            + " Put @RequiresCapability(Capability.MESSAGES) on the test, which is then disabled here.";

    private final TestAccount account = new TestAccount();
    private Backend backend;
    private CognitoIdentityProviderClient client;
    private String pool;
    private String app;

    @BeforeEach
    void start() {
        backend = account.backend(Map.of());
        client = backend.newClient(TestAccount.NO_RECORDER);
        // As most real pools: it would send a code to whoever signs up.
        pool = client.createUserPool(
                        r -> r.poolName("cognito-junit-quiet").autoVerifiedAttributes(VerifiedAttributeType.EMAIL))
                .userPool()
                .id();
        app = client.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("app")
                        .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .userPoolClient()
                .clientId();
    }

    @AfterEach
    void stop() {
        client.close();
        backend.close();
        account.close();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                refused(
                        "ForgotPassword",
                        "it sends a code",
                        (c, p, a) -> c.forgotPassword(r -> r.clientId(a).username("alice"))),
                refused(
                        "ResendConfirmationCode",
                        "it sends a code",
                        (c, p, a) -> c.resendConfirmationCode(r -> r.clientId(a).username("alice"))),
                refused(
                        "AdminResetUserPassword",
                        "it sends a code",
                        (c, p, a) ->
                                c.adminResetUserPassword(r -> r.userPoolId(p).username("alice"))),
                refused(
                        "GetUserAttributeVerificationCode",
                        "it sends a code",
                        (c, p, a) -> c.getUserAttributeVerificationCode(
                                r -> r.accessToken("token").attributeName("email"))),
                refused(
                        "AdminCreateUser",
                        "it sends an invitation, unless its MessageAction is SUPPRESS",
                        (c, p, a) -> c.adminCreateUser(r -> r.userPoolId(p).username("alice"))),
                refused(
                        "AdminCreateUser",
                        "it sends an invitation, unless its MessageAction is SUPPRESS",
                        (c, p, a) -> c.adminCreateUser(
                                r -> r.userPoolId(p).username("alice").messageAction(MessageActionType.RESEND))),
                refused(
                        "SignUp",
                        "a user who signs up with an address or number may be sent a code for it",
                        (c, p, a) -> c.signUp(r -> r.clientId(a)
                                .username("alice")
                                .password("Correct-Horse-1")
                                .userAttributes(attribute("email", "alice@example.com")))),
                refused(
                        "SignUp",
                        "a user who signs up with an address or number may be sent a code for it",
                        (c, p, a) -> c.signUp(
                                r -> r.clientId(a).username("alice@example.com").password("Correct-Horse-1"))),
                refused(
                        "SignUp",
                        "a user who signs up with an address or number may be sent a code for it",
                        (c, p, a) -> c.signUp(
                                r -> r.clientId(a).username("+15555550100").password("Correct-Horse-1"))),
                refused(
                        "UpdateUserAttributes",
                        "a user who changes an address or number may be sent a code for it",
                        (c, p, a) -> c.updateUserAttributes(
                                r -> r.accessToken("token").userAttributes(attribute("phone_number", "+15555550100")))),
                refused(
                        "AdminUpdateUserAttributes",
                        "a user with a new email may be sent a code for it, unless the same call sets email_verified to"
                                + " true",
                        (c, p, a) -> c.adminUpdateUserAttributes(r -> r.userPoolId(p)
                                .username("alice")
                                .userAttributes(
                                        attribute("email", "alice@example.com"),
                                        attribute("phone_number_verified", "true")))),
                refused(
                        "RespondToAuthChallenge",
                        "a user who signs in with a new address or number may be sent a code for it",
                        (c, p, a) -> c.respondToAuthChallenge(r -> r.clientId(a)
                                .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                                .challengeResponses(Map.of(
                                        "USERNAME", "alice",
                                        "NEW_PASSWORD", "Correct-Horse-1",
                                        "userAttributes.email", "alice@example.com")))),
                refused(
                        "CreateUserPool",
                        "the pool would send text messages",
                        (c, p, a) -> c.createUserPool(
                                r -> r.poolName("cognito-junit-loud").smsConfiguration(s -> s.snsCallerArn(ROLE)))),
                refused(
                        "UpdateUserPool",
                        "the pool would send mails by an identity of yours",
                        (c, p, a) -> c.updateUserPool(r -> r.userPoolId(p)
                                .emailConfiguration(e -> e.emailSendingAccount(EmailSendingAccountType.DEVELOPER)
                                        .sourceArn(IDENTITY)))),
                refused(
                        "CreateUserPool",
                        "the pool would send mails by an identity of yours",
                        (c, p, a) -> c.createUserPool(
                                r -> r.poolName("cognito-junit-loud").emailConfiguration(e -> e.sourceArn(IDENTITY)))),
                refused(
                        "UpdateUserPool",
                        "sign-ins to the pool would send one-time passwords",
                        (c, p, a) -> c.updateUserPool(r -> r.userPoolId(p)
                                .policies(policies -> policies.signInPolicy(s -> s.allowedFirstAuthFactors(
                                        AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP))))),
                refused(
                        "SetUserPoolMfaConfig",
                        "sign-ins to the pool would send codes",
                        (c, p, a) -> c.setUserPoolMfaConfig(r -> r.userPoolId(p)
                                .smsMfaConfiguration(s -> s.smsConfiguration(sms -> sms.snsCallerArn(ROLE))))),
                refused(
                        "SetUserPoolMfaConfig",
                        "sign-ins to the pool would send codes",
                        (c, p, a) -> c.setUserPoolMfaConfig(
                                r -> r.userPoolId(p).emailMfaConfiguration(e -> e.subject("Your code")))),
                refused(
                        "SetRiskConfiguration",
                        "the pool would notify users of risks",
                        (c, p, a) -> c.setRiskConfiguration(r -> r.userPoolId(p)
                                .accountTakeoverRiskConfiguration(
                                        risk -> risk.notifyConfiguration(n -> n.sourceArn(IDENTITY))))));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_might_send_something_is_not_called(Call call, String message) {
        int before = account.emulator().requests().all().size();

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> call.make(client, pool, app))
                .withMessage(message);
        assertThat(account.emulator().requests().all()).hasSize(before);
    }

    @Test
    void what_sends_nothing_is_called() {
        client.adminCreateUser(r -> r.userPoolId(pool)
                .username("alice")
                .messageAction(MessageActionType.SUPPRESS)
                .temporaryPassword("Temp-Horse-1")
                .userAttributes(attribute("email", "alice@example.com")));
        client.adminUpdateUserAttributes(r -> r.userPoolId(pool)
                .username("alice")
                .userAttributes(attribute("email", "new@example.com"), attribute("email_verified", "true")));
        client.adminUpdateUserAttributes(
                r -> r.userPoolId(pool).username("alice").userAttributes(attribute("name", "Alice")));
        client.signUp(r -> r.clientId(app).username("bob").password("Correct-Horse-1"));
        client.updateUserPool(r -> r.userPoolId(pool)
                .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                .emailConfiguration(e -> e.emailSendingAccount(EmailSendingAccountType.COGNITO_DEFAULT))
                .policies(policies -> policies.passwordPolicy(p -> p.minimumLength(8))));
        client.setUserPoolMfaConfig(r -> r.userPoolId(pool)
                .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .softwareTokenMfaConfiguration(s -> s.enabled(true)));

        assertThat(account.emulator().inbox().all()).isEmpty();
        assertThat(client.listUsers(r -> r.userPoolId(pool)).users()).hasSize(2);
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    private static Arguments refused(String operation, String why, Call call) {
        return Arguments.of(Named.of(operation, call), PREFIX + operation + ": " + why + REMEDY);
    }

    /** A call with a client, of a pool and an app client. */
    private interface Call {
        void make(CognitoIdentityProviderClient client, String pool, String app);
    }
}
