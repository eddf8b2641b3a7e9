package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Inbox;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** The triggers of what users do before they can sign in, and of the messages that they get. */
class SelfServiceTriggersTest {

    private static final Map<String, String> METADATA = Map.of("tenant", "acme");

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws, p -> p.autoVerifiedAttributes(VerifiedAttributeType.EMAIL));
    private final Inbox inbox = aws.emulator().inbox(pool.id());
    private final PoolTriggers triggers = aws.emulator().trigger(pool.id());
    private final List<Object> seen = new ArrayList<>();

    @Test
    void pre_sign_up_sees_what_the_applicant_sends() {
        triggers.preSignUp(event -> {
            seen.add(event.triggerSource());
            seen.add(event.clientId());
            seen.add(event.validationData());
            seen.add(event.clientMetadata());
            assertThat(event.userAttributes()).doesNotContainKeys("sub", "cognito:user_status");
        });

        signUp("alice");

        assertThat(seen).containsExactly("PreSignUp_SignUp", pool.clientId(), Map.of("captcha", "ok"), METADATA);
    }

    @Test
    void pre_sign_up_confirms_and_verifies() {
        triggers.preSignUp(event -> {
                    event.autoConfirmUser();
                    event.autoVerifyEmail();
                })
                .postConfirmation(event -> seen.add(event.triggerSource()));

        SignUpResponse answer = signUp("alice");

        assertThat(answer.userConfirmed()).isTrue();
        assertThat(answer.codeDeliveryDetails()).isNull();
        assertThat(inbox.all()).isEmpty();
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(pool.attributes("alice")).containsEntry("email_verified", "true");
        assertThat(seen).containsExactly("PostConfirmation_ConfirmSignUp");
        assertThat(pool.signIn("alice").accessToken()).isNotBlank();
    }

    @Test
    void pre_sign_up_cannot_verify_a_number_that_is_not_there() {
        triggers.preSignUp(PreSignUpEvent::autoVerifyPhone);

        assertRefused(
                () -> signUp("alice"),
                InvalidParameterException.class,
                "Phone number is required to verify/un-verify a phone number");
    }

    @Test
    void whom_pre_sign_up_refuses_is_no_user() {
        triggers.preSignUp(event -> {
            throw new IllegalStateException("Only employees");
        });

        assertRefused(
                () -> signUp("alice"),
                UserLambdaValidationException.class,
                "PreSignUp failed with error Only employees.");
        assertRefused(() -> pool.get("alice"), UserNotFoundException.class, "User does not exist.");
        assertThat(inbox.all()).isEmpty();
    }

    @Test
    void post_confirmation_follows_the_code() {
        signUp("alice");
        triggers.postConfirmation(event -> {
            seen.add(event.triggerSource());
            seen.add(event.userAttributes().get("cognito:user_status"));
            seen.add(event.clientMetadata());
        });

        confirm("alice");

        assertThat(seen).containsExactly("PostConfirmation_ConfirmSignUp", "CONFIRMED", METADATA);
    }

    @Test
    void post_confirmation_that_fails_leaves_the_user_confirmed() {
        signUp("alice");
        triggers.postConfirmation(event -> {
            throw new IllegalStateException("no such table");
        });

        assertRefused(
                () -> confirm("alice"),
                UserLambdaValidationException.class,
                "PostConfirmation failed with error no such table.");
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void post_confirmation_follows_an_administrators_confirmation() {
        signUp("alice");
        triggers.postConfirmation(event -> seen.add(event.clientId()));

        aws.cognito().adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice"));

        assertThat(seen).containsExactly("CLIENT_ID_NOT_APPLICABLE");
    }

    @Test
    void post_confirmation_follows_a_new_password() {
        pool.confirmed("alice", attribute("email", "alice@example.com"), attribute("email_verified", "true"));
        triggers.postConfirmation(event -> seen.add(event.triggerSource()));
        forgot("alice");

        aws.cognito()
                .confirmForgotPassword(r -> r.clientId(pool.clientId())
                        .username("alice")
                        .confirmationCode(inbox.latest("alice").code())
                        .password("Fresh-Horse-1"));

        assertThat(seen).containsExactly("PostConfirmation_ConfirmForgotPassword");
    }

    @Test
    void custom_message_words_the_mail() {
        triggers.customMessage(event -> {
            seen.add(event.triggerSource());
            seen.add(event.clientMetadata());
            event.emailSubject("Welcome");
            event.emailMessage("Use " + event.codeParameter() + " within a day.");
        });

        signUp("alice");

        assertThat(inbox.latest("alice").subject()).isEqualTo("Welcome");
        assertThat(inbox.latest("alice").text())
                .isEqualTo("Use " + inbox.latest("alice").code() + " within a day.");
        assertThat(seen).containsExactly("CustomMessage_SignUp", METADATA);
    }

    @Test
    void custom_message_without_the_code_is_refused() {
        triggers.customMessage(event -> event.emailMessage("Welcome!"));

        assertRefused(
                () -> signUp("alice"),
                InvalidParameterException.class,
                "1 validation error detected: Value 'Welcome!' at 'emailBody' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}"
                        + "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*");
    }

    @Test
    void an_empty_custom_message_is_refused() {
        triggers.customMessage(event -> event.smsMessage(""));

        assertRefused(() -> signUp("alice"), InvalidParameterException.class, "The message is empty.");
    }

    @Test
    void custom_message_words_an_invitation_with_the_username() {
        triggers.customMessage(
                event -> event.emailMessage(event.usernameParameter().orElseThrow() + " " + event.codeParameter()));

        aws.cognito()
                .adminCreateUser(r -> r.userPoolId(pool.id())
                        .username("bob")
                        .temporaryPassword(TestPool.TEMPORARY)
                        .desiredDeliveryMediumsWithStrings("EMAIL")
                        .userAttributes(attribute("email", "bob@example.com")));

        assertThat(inbox.latest("bob").text()).isEqualTo("bob " + TestPool.TEMPORARY);
    }

    @Test
    void a_custom_sender_takes_the_place_of_the_mail() {
        triggers.customEmailSender(event -> seen.add(event.triggerSource()));

        signUp("alice");

        assertThat(seen).containsExactly("CustomEmailSender_SignUp");
        assertThat(inbox.all()).isEmpty();
    }

    @Test
    void a_custom_sender_that_fails_does_not_fail_the_call() {
        triggers.customEmailSender(event -> {
            throw new IllegalStateException("mail server is down");
        });

        assertThat(signUp("alice").userSub()).isNotBlank();
        assertThat(inbox.all()).isEmpty();
    }

    @Test
    void a_forgotten_password_migrates_a_user_of_the_old_system() {
        triggers.userMigration(event -> {
            seen.add(event.triggerSource());
            seen.add(event.clientMetadata());
            event.userAttribute("email", "alice@example.com");
            event.userAttribute("email_verified", "true");
        });

        forgot("alice");

        assertThat(seen).containsExactly("UserMigration_ForgotPassword", METADATA);
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.RESET_REQUIRED);
        assertThat(inbox.latest("alice").destination()).isEqualTo("alice@example.com");
    }

    private SignUpResponse signUp(String username) {
        return aws.cognito()
                .signUp(r -> r.clientId(pool.clientId())
                        .username(username)
                        .password(TestPool.PASSWORD)
                        .userAttributes(attribute("email", username + "@example.com"))
                        .validationData(attribute("captcha", "ok"))
                        .clientMetadata(METADATA));
    }

    private void confirm(String username) {
        String code = inbox.latest(username).code();
        aws.cognito()
                .confirmSignUp(r -> r.clientId(pool.clientId())
                        .username(username)
                        .confirmationCode(code)
                        .clientMetadata(METADATA));
    }

    private void forgot(String username) {
        aws.cognito()
                .forgotPassword(
                        r -> r.clientId(pool.clientId()).username(username).clientMetadata(METADATA));
    }
}
