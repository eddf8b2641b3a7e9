package org.cognitojunit.scenarios.mfa;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.CodeChallenge;
import org.cognitojunit.auth.SoftwareTokenMfa;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** Five wrong codes lock a user as five wrong passwords do. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = Lifecycle.PER_METHOD)
class SecondFactorLockoutScenarios {

    private static final String LOCKED = "Password attempts exceeded";

    @Test
    @NotVerified(reason = "DG26 gives the rule; nobody has seen it on AWS")
    void five_wrong_codes_of_an_app_lock_the_user(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        AuthenticatorApp app =
                Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL).preferredApp("alice");
        SoftwareTokenMfa challenge = pool.adminSignIn(alice).expectSoftwareTokenMfa();
        String right = app.code();
        for (int i = 0; i < 5; i++) {
            assertThatRefused(() -> challenge.respondWithCode(Mfa.otherThan(right)))
                    .isExactly(CodeMismatchException.class, "Invalid code received for user");
        }

        assertThatRefused(() -> challenge.respondWithCode(right)).isNotAuthorized(LOCKED);
        assertThatRefused(() -> pool.adminSignIn(alice)).isNotAuthorized(LOCKED);
    }

    @Test
    @EmulatorOnly(reason = "text messages are written; DG26 gives the rule")
    @RequiresCapability(Capability.INBOX)
    void five_wrong_codes_by_text_message_lock_the_user(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        CodeChallenge challenge = textMessage(pool, alice, cognito);
        for (int i = 0; i < 5; i++) {
            assertThatRefused(() -> challenge.respondWithCode("wrong"))
                    .isExactly(CodeMismatchException.class, "Invalid code or auth state for the user.");
        }

        assertThatRefused(() -> challenge.respondWithCode("wrong")).isNotAuthorized(LOCKED);
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; STK-login has the text for NEW_PASSWORD_REQUIRED")
    @RequiresCapability(Capability.INBOX)
    void a_code_by_text_message_is_good_for_once(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito, CognitoEmulator emulator) {
        CodeChallenge challenge = textMessage(pool, alice, cognito);
        String code = emulator.inbox(pool.id()).latest("alice").code();
        assertThat(challenge.respondWithCode(code)).isSignedIn();

        assertThatRefused(() -> challenge.respondWithCode(code)).isUsedSession();
    }

    private static CodeChallenge textMessage(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                .mfaConfiguration(UserPoolMfaType.ON)
                .smsMfaConfiguration(
                        s -> s.smsConfiguration(c -> c.snsCallerArn("arn:aws:iam::123456789012:role/sms"))));
        cognito.adminUpdateUserAttributes(r -> r.userPoolId(pool.id())
                .username("alice")
                .userAttributes(
                        AttributeType.builder()
                                .name("phone_number")
                                .value("+15555550100")
                                .build(),
                        AttributeType.builder()
                                .name("phone_number_verified")
                                .value("true")
                                .build()));
        return pool.adminSignIn(alice).expectCode(CodeChallenge.SMS_MFA);
    }
}
