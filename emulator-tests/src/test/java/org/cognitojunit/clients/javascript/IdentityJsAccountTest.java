package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.clients.Jwts.claims;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.List;
import java.util.Map;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Inbox;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** How a person signs up and looks after an account with amazon-cognito-identity-js. */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class IdentityJsAccountTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(
                    aws, settings -> settings.autoVerifiedAttributes(VerifiedAttributeType.EMAIL))
            .withClient(client -> client.explicitAuthFlows(
                    ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                    ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                    ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));

    private final Inbox inbox = aws.emulator().inbox(pool.id());

    @AutoClose
    private final Relay js = Node.start("identity.js", aws, pool);

    @Test
    void signs_up_confirms_and_signs_in() {
        Map<String, Object> signUp =
                js.call("signUp", "alice", PASSWORD, Map.of("email", "alice@example.com", "name", "Alice"));
        js.call("confirmRegistration", inbox.latest("alice").code());
        Map<String, Object> tokens = js.call("signIn", "alice", PASSWORD);

        assertThat(signUp)
                .containsEntry("confirmed", false)
                .containsEntry(
                        "delivery",
                        Map.of(
                                "AttributeName", "email",
                                "DeliveryMedium", "EMAIL",
                                "Destination", "a***@e***"));
        assertThat(claims(tokens.get("idToken")))
                .containsEntry("sub", signUp.get("sub"))
                .containsEntry("name", "Alice")
                .containsEntry("email_verified", true);
    }

    @Test
    void is_refused_before_it_confirms() {
        js.call("signUp", "alice", PASSWORD, Map.of("email", "alice@example.com"));

        assertThat(js.refusal("signInWithPassword", "alice", PASSWORD))
                .isEqualTo("UserNotConfirmedException: User is not confirmed.");
    }

    @Test
    void asks_for_another_code() {
        js.call("signUp", "alice", PASSWORD, Map.of("email", "alice@example.com"));

        js.call("resendConfirmationCode");

        assertThat(inbox.of("alice")).hasSize(2);
        assertThat(js.call("confirmRegistration", inbox.latest("alice").code())).containsEntry("result", "SUCCESS");
    }

    @Test
    void is_refused_a_name_that_is_taken() {
        pool.confirmed("alice");

        assertThat(js.refusal("signUp", "alice", PASSWORD, Map.of("email", "alice@example.com")))
                .isEqualTo("UsernameExistsException: User already exists");
    }

    @Test
    void is_refused_a_password_against_the_policy() {
        assertThat(js.refusal("signUp", "alice", "correct-horse-1", Map.of("email", "alice@example.com")))
                .isEqualTo("InvalidPasswordException: Password did not conform with policy:"
                        + " Password must have uppercase characters");
    }

    @Test
    void changes_its_password() {
        signedIn("alice");

        js.call("changePassword", PASSWORD, "New-Horse-1");

        assertThat(js.call("signInWithPassword", "alice", "New-Horse-1")).containsKey("accessToken");
        assertThat(js.refusal("signInWithPassword", "alice", PASSWORD))
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");
    }

    @Test
    void recovers_a_forgotten_password() {
        pool.confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));

        Map<String, Object> asked = js.call("forgotPassword", "alice");
        js.call("confirmPassword", inbox.latest("alice").code(), "New-Horse-1");

        assertThat(Relay.member(asked, "sent"))
                .containsEntry(
                        "CodeDeliveryDetails",
                        Map.of("AttributeName", "email", "DeliveryMedium", "EMAIL", "Destination", "a***@e***"));
        assertThat(js.call("signInWithPassword", "alice", "New-Horse-1")).containsKey("accessToken");
    }

    @Test
    void is_refused_a_new_password_with_a_wrong_code() {
        pool.confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));
        js.call("forgotPassword", "alice");

        String wrong = inbox.latest("alice").code().equals("111111") ? "222222" : "111111";

        assertThat(js.refusal("confirmPassword", wrong, "New-Horse-1"))
                .isEqualTo("CodeMismatchException: Invalid verification code provided, please try again.");
    }

    @Test
    void reads_and_changes_its_attributes() {
        signedIn("alice", "name", "Alice");

        js.call("updateAttributes", Map.of("name", "Alicia", "nickname", "Al"));
        js.call("deleteAttributes", List.of("nickname"));

        assertThat(js.call("getAttributes"))
                .containsEntry("name", "Alicia")
                .containsKey("sub")
                .doesNotContainKey("nickname");
    }

    @Test
    void verifies_a_new_address() {
        signedIn("alice");
        js.call("updateAttributes", Map.of("email", "new@example.com"));

        js.call("getAttributeVerificationCode", "email");
        js.call("verifyAttribute", "email", inbox.latest("new@example.com").code());

        assertThat(js.call("getAttributes")).containsEntry("email_verified", "true");
    }

    @Test
    void deletes_itself() {
        signedIn("alice");

        js.call("deleteUser");

        assertThat(js.refusal("signInWithPassword", "alice", PASSWORD))
                .isEqualTo("UserNotFoundException: User does not exist.");
    }

    private void signedIn(String username, String... attributes) {
        pool.confirmed(username, attributes(attributes));
        js.call("signInWithPassword", username, PASSWORD);
    }
}
