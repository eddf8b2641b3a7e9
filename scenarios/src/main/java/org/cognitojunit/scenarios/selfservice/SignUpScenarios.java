package org.cognitojunit.scenarios.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** Signing up in a pool that verifies nothing, and therefore sends nothing. */
@CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
class SignUpScenarios {

    private static final String UNKNOWN = "Username/client id combination not found.";

    private CognitoIdentityProviderClient cognito;
    private UserPool pool;
    private Applicant alice;

    @BeforeEach
    void alice(CognitoIdentityProviderClient cognito, UserPool pool, AppClient client) {
        this.cognito = cognito;
        this.pool = pool;
        alice = new Applicant(cognito, client, "alice");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "MOTO-AWS, FLO: recorded without a date")
    void who_signs_up_waits_for_confirmation() {
        SignUpResponse answer = alice.signUp("email", "alice@example.com");

        assertThat(answer.userConfirmed()).isFalse();
        assertThat(answer.codeDeliveryDetails()).isNull();
        assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .userStatus())
                .isEqualTo(UserStatusType.UNCONFIRMED);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @SeenOnAws(source = "STK-prof", on = "2026-09-24")
    void an_address_given_at_sign_up_is_not_verified() {
        alice.signUp("email", "alice@example.com");

        assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .userAttributes())
                .contains(Applicant.attributes("email_verified", "false"));
    }

    @Test
    @NotVerified(reason = "CLI for the text; GH aws-sdk-net#1984 for the order")
    void an_unconfirmed_user_is_told_so() {
        alice.signUp();

        assertThatRefused(() -> pool.adminSignIn("alice", Applicant.PASSWORD)).isUserNotConfirmed();
    }

    @Test
    @NotVerified(reason = "GH aws-sdk-net#1984: reported without a date")
    void an_unconfirmed_user_with_a_wrong_password_is_told_of_the_password() {
        alice.signUp();

        assertThatRefused(() -> pool.adminSignIn("alice", "Wrong-Horse-1")).isWrongPassword();
    }

    @Test
    @SeenOnAws(source = "STK", on = "2026-09-24")
    void an_administrator_confirms_a_sign_up() {
        alice.signUp();

        cognito.adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice"));

        assertThat(pool.adminSignIn("alice", Applicant.PASSWORD).expectTokens()).isSignedIn();
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "DG23: an administrator's confirmation proves nothing of the address")
    void an_administrators_confirmation_verifies_nothing() {
        alice.signUp("email", "alice@example.com");

        cognito.adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice"));

        assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .userAttributes())
                .contains(Applicant.attributes("email_verified", "false"));
    }

    @Test
    @NotVerified(reason = "CLI, GH: the text is in error tables and reports")
    void a_sign_up_is_confirmed_once() {
        alice.signUp();
        cognito.adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() ->
                        cognito.adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice")))
                .isNotAuthorized("User cannot be confirmed. Current status is CONFIRMED");
        assertThatRefused(() -> alice.confirm("123456"))
                .isNotAuthorized("User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    @NotVerified(reason = "FLO, DG23: recorded without a date")
    void a_taken_username_is_refused() {
        alice.signUp();

        assertThatRefused(() -> alice.signUp()).isUsernameExists();
    }

    @Test
    @NotVerified(reason = "CLI: the prefix is in error tables of client applications")
    void a_weak_password_is_refused(AppClient client) {
        assertThatRefused(() -> cognito.signUp(
                        r -> r.clientId(client.id()).username("alice").password("Sh0rt-")))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password did not conform with policy: Password not long enough");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @SeenOnAws(source = "STK-prof", on = "2026-09-24")
    void nobody_vouches_for_an_address_at_sign_up() {
        assertThatRefused(() -> alice.signUp("email", "alice@example.com", "email_verified", "true"))
                .isInvalidParameter("Cannot modify the non-mutable attribute email_verified");
    }

    @Test
    @SeenOnAws(source = "STK-prof", on = "2026-09-24")
    void nobody_chooses_a_sub() {
        assertThatRefused(() -> alice.signUp("sub", "11111111-2222-3333-4444-555555555555"))
                .isInvalidParameter("Cannot modify the non-mutable attribute sub");
    }

    @Test
    @NotVerified(
            reason =
                    "public reports of 2024 to 2026; those of 2018 to 2021 have 'Attribute does not exist in the schema.'")
    void an_attribute_outside_the_schema_is_refused() {
        assertThatRefused(() -> alice.signUp("favorite_flavor", "vanilla"))
                .isInvalidParameter("Attributes did not conform to the schema: Type for attribute {favorite_flavor}"
                        + " could not be determined");
    }

    @Test
    @SeenOnAws(source = "STK-prof", on = "2026-09-24")
    void an_attribute_that_the_client_may_not_write_is_refused() {
        String nameOnly = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool.id()).clientName("name-only").writeAttributes("name"))
                .userPoolClient()
                .clientId();

        assertThatRefused(() -> cognito.signUp(r -> r.clientId(nameOnly)
                        .username("alice")
                        .password(Applicant.PASSWORD)
                        .userAttributes(Applicant.attributes("nickname", "Al"))))
                .isNotAuthorized("A client attempted to write unauthorized attribute");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void what_is_no_address_is_refused() {
        assertThatRefused(() -> alice.signUp("email", "alice")).isInvalidParameter("Invalid email address format.");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void what_is_no_number_is_refused() {
        assertThatRefused(() -> alice.signUp("phone_number", "5551234"))
                .isInvalidParameter("Invalid phone number format.");
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void a_code_that_was_never_sent_is_refused() {
        alice.signUp();

        assertThatRefused(() -> alice.confirm("123456")).isExpiredCode();
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void an_unknown_user_confirms_nothing() {
        assertThatRefused(() -> alice.confirm("123456")).isExactly(UserNotFoundException.class, UNKNOWN);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "FLO: recorded without a date")
    void an_unknown_user_is_sent_no_code() {
        assertThatRefused(() -> alice.resend()).isExactly(UserNotFoundException.class, UNKNOWN);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "GH: a raw body without a date")
    void a_confirmed_user_is_sent_no_code() {
        alice.signUp();
        cognito.adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> alice.resend()).isInvalidParameter("User is already confirmed.");
    }

    @Test
    @SeenOnAws(source = "STK", on = "2026-09-24")
    void an_administrator_cannot_confirm_an_unknown_user() {
        assertThatRefused(() ->
                        cognito.adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("nobody")))
                .isUserNotFound();
    }
}
