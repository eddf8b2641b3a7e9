package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.clients.Jwts.claims;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.List;
import java.util.Map;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Inbox;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** How a person signs up, looks after an account and sets second factors up with aws-amplify v6. */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class AmplifyAccountTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = FactorPool.create(aws, UserPoolMfaType.OPTIONAL);
    private final Inbox inbox = aws.emulator().inbox(pool.id());

    @AutoClose
    private final Relay amplify = Node.start("amplify.js", aws, pool);

    @Test
    void signs_up_confirms_and_signs_in() {
        Map<String, Object> signUp = amplify.call(
                "signUp",
                Map.of(
                        "username",
                        "alice",
                        "password",
                        PASSWORD,
                        "options",
                        Map.of("userAttributes", Map.of("email", "alice@example.com"))));
        Map<String, Object> confirmed = amplify.call(
                "confirmSignUp",
                Map.of(
                        "username",
                        "alice",
                        "confirmationCode",
                        inbox.latest("alice").code()));
        Map<String, Object> signedIn = amplify.call("signIn", Map.of("username", "alice", "password", PASSWORD));

        assertThat(nextStep(signUp))
                .containsEntry("signUpStep", "CONFIRM_SIGN_UP")
                .containsEntry(
                        "codeDeliveryDetails",
                        Map.of("destination", "a***@e***", "deliveryMedium", "EMAIL", "attributeName", "email"));
        assertThat(confirmed).isEqualTo(Map.of("isSignUpComplete", true, "nextStep", Map.of("signUpStep", "DONE")));
        assertThat(signedIn).containsEntry("isSignedIn", true);
        assertThat(amplify.call("getCurrentUser")).containsEntry("userId", signUp.get("userId"));
    }

    @Test
    void is_signed_in_once_it_has_confirmed() {
        Map<String, Object> options =
                Map.of("userAttributes", Map.of("email", "alice@example.com"), "autoSignIn", true);

        amplify.call("signUp", Map.of("username", "alice", "password", PASSWORD, "options", options));
        String code = inbox.latest("alice").code();
        Map<String, Object> confirmed =
                amplify.call("confirmSignUp", Map.of("username", "alice", "confirmationCode", code));
        Map<String, Object> signedIn = amplify.call("autoSignIn");

        assertThat(nextStep(confirmed)).containsEntry("signUpStep", "COMPLETE_AUTO_SIGN_IN");
        assertThat(signedIn).containsEntry("isSignedIn", true);
        assertThat(claims(amplify.call("fetchAuthSession").get("accessToken"))).containsEntry("username", "alice");
    }

    @Test
    void is_told_to_confirm_when_it_signs_in_too_early() {
        signUp("alice");

        assertThat(nextStep(amplify.call("signIn", Map.of("username", "alice", "password", PASSWORD))))
                .isEqualTo(Map.of("signInStep", "CONFIRM_SIGN_UP"));
    }

    @Test
    void asks_for_another_code() {
        signUp("alice");

        assertThat(amplify.call("resendSignUpCode", Map.of("username", "alice")))
                .containsEntry("destination", "a***@e***");
        assertThat(inbox.of("alice")).hasSize(2);
    }

    @Test
    void is_refused_with_a_wrong_code() {
        signUp("alice");

        String wrong = inbox.latest("alice").code().equals("111111") ? "222222" : "111111";

        assertThat(amplify.refusal("confirmSignUp", Map.of("username", "alice", "confirmationCode", wrong)))
                .isEqualTo("CodeMismatchException: Invalid verification code provided, please try again.");
    }

    @Test
    void recovers_a_forgotten_password() {
        pool.confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));

        Map<String, Object> asked = amplify.call("resetPassword", Map.of("username", "alice"));
        amplify.call(
                "confirmResetPassword",
                Map.of(
                        "username",
                        "alice",
                        "confirmationCode",
                        inbox.latest("alice").code(),
                        "newPassword",
                        "New-Horse-1"));

        assertThat(nextStep(asked)).containsEntry("resetPasswordStep", "CONFIRM_RESET_PASSWORD_WITH_CODE");
        assertThat(pool.initiate("alice", "New-Horse-1").authenticationResult()).isNotNull();
    }

    @Test
    void changes_its_password() {
        signedIn("alice");

        amplify.call("updatePassword", Map.of("oldPassword", PASSWORD, "newPassword", "New-Horse-1"));

        assertThat(pool.initiate("alice", "New-Horse-1").authenticationResult()).isNotNull();
    }

    @Test
    void is_refused_a_change_with_the_wrong_password() {
        signedIn("alice");

        assertThat(amplify.refusal(
                        "updatePassword", Map.of("oldPassword", "Wrong-Horse-1", "newPassword", "New-Horse-1")))
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");
    }

    @Test
    void reads_changes_and_deletes_its_attributes() {
        signedIn("alice");

        amplify.call("updateUserAttributes", Map.of("userAttributes", Map.of("name", "Alicia", "nickname", "Al")));
        amplify.call("deleteUserAttributes", Map.of("userAttributeKeys", List.of("nickname")));

        assertThat(amplify.call("fetchUserAttributes"))
                .containsEntry("name", "Alicia")
                .containsEntry("phone_number_verified", "true")
                .containsKey("sub")
                .doesNotContainKey("nickname");
    }

    @Test
    void verifies_a_new_address() {
        signedIn("alice");

        Map<String, Object> updated = Relay.member(
                amplify.call("updateUserAttributes", Map.of("userAttributes", Map.of("email", "new@example.com"))),
                "email");
        amplify.call(
                "confirmUserAttribute",
                Map.of(
                        "userAttributeKey",
                        "email",
                        "confirmationCode",
                        inbox.latest("new@example.com").code()));

        assertThat(nextStep(updated)).containsEntry("updateAttributeStep", "CONFIRM_ATTRIBUTE_WITH_CODE");
        assertThat(amplify.call("fetchUserAttributes")).containsEntry("email_verified", "true");
    }

    @Test
    void sets_an_authenticator_app_up_and_signs_in_with_it() {
        signedIn("alice");
        AuthenticatorApp app = app(amplify.call("setUpTOTP"));

        amplify.call("verifyTOTPSetup", Map.of("code", app.code()));
        amplify.call("updateMFAPreference", Map.of("totp", "PREFERRED"));
        Map<String, Object> preference = amplify.call("fetchMFAPreference");
        amplify.call("signOut");
        Map<String, Object> step = signIn("alice");

        assertThat(preference).containsEntry("preferred", "TOTP");
        assertThat(nextStep(step)).containsEntry("signInStep", "CONFIRM_SIGN_IN_WITH_TOTP_CODE");
        assertThat(confirm(app.code())).containsEntry("isSignedIn", true);
    }

    @Test
    void must_set_an_authenticator_app_up_where_the_pool_wants_one() {
        TestPool strict = FactorPool.withAppsOnly(aws, UserPoolMfaType.ON);
        strict.confirmed("bob");

        try (Relay there = Node.start("amplify.js", aws, strict)) {
            Map<String, Object> step = nextStep(there.call("signIn", Map.of("username", "bob", "password", PASSWORD)));
            AuthenticatorApp app = app(Relay.member(step, "totpSetupDetails"));
            Map<String, Object> done = there.call("confirmSignIn", Map.of("challengeResponse", app.code()));

            assertThat(step).containsEntry("signInStep", "CONTINUE_SIGN_IN_WITH_TOTP_SETUP");
            assertThat(done).containsEntry("isSignedIn", true);
            assertThat(claims(there.call("fetchAuthSession").get("accessToken")))
                    .containsEntry("username", "bob");
        }
    }

    @Test
    void signs_in_with_a_code_by_text_message() {
        signedIn("alice");
        amplify.call("updateMFAPreference", Map.of("sms", "PREFERRED"));
        amplify.call("signOut");

        Map<String, Object> step = nextStep(signIn("alice"));

        assertThat(step)
                .containsEntry("signInStep", "CONFIRM_SIGN_IN_WITH_SMS_CODE")
                .containsEntry("codeDeliveryDetails", Map.of("deliveryMedium", "SMS", "destination", "+*******0100"));
        assertThat(confirm(inbox.latest("alice").code())).containsEntry("isSignedIn", true);
    }

    @Test
    void chooses_one_of_two_factors() {
        signedIn("alice");
        AuthenticatorApp app = app(amplify.call("setUpTOTP"));
        amplify.call("verifyTOTPSetup", Map.of("code", app.code()));
        amplify.call("updateMFAPreference", Map.of("sms", "ENABLED", "totp", "ENABLED"));
        amplify.call("signOut");

        Map<String, Object> step = nextStep(signIn("alice"));

        assertThat(step).containsEntry("signInStep", "CONTINUE_SIGN_IN_WITH_MFA_SELECTION");
        assertThat(nextStep(confirm("TOTP"))).containsEntry("signInStep", "CONFIRM_SIGN_IN_WITH_TOTP_CODE");
        assertThat(confirm(app.code())).containsEntry("isSignedIn", true);
    }

    @Test
    void deletes_itself() {
        signedIn("alice");

        amplify.call("deleteUser");

        assertThat(amplify.refusal("signIn", Map.of("username", "alice", "password", PASSWORD)))
                .isEqualTo("UserNotFoundException: User does not exist.");
    }

    private void signUp(String username) {
        amplify.call(
                "signUp",
                Map.of(
                        "username",
                        username,
                        "password",
                        PASSWORD,
                        "options",
                        Map.of("userAttributes", Map.of("email", username + "@example.com"))));
    }

    private void signedIn(String username) {
        FactorPool.reachable(pool, username);
        assertThat(signIn(username)).containsEntry("isSignedIn", true);
    }

    private Map<String, Object> signIn(String username) {
        return amplify.call(
                "signIn",
                Map.of(
                        "username",
                        username,
                        "password",
                        PASSWORD,
                        "options",
                        Map.of("authFlowType", "USER_PASSWORD_AUTH")));
    }

    private Map<String, Object> confirm(String response) {
        return amplify.call("confirmSignIn", Map.of("challengeResponse", response));
    }

    private static Map<String, Object> nextStep(Map<String, Object> outcome) {
        return Relay.member(outcome, "nextStep");
    }

    private static AuthenticatorApp app(Map<String, Object> details) {
        return new AuthenticatorApp(
                (String) details.get("sharedSecret"), aws.emulator().clock());
    }
}
