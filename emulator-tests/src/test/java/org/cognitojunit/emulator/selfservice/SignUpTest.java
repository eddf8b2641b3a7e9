package org.cognitojunit.emulator.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DefaultEmailOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** SignUp: who may, what is kept, what is sent, and in which words Cognito refuses. */
class SignUpTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final Applicants applicants = Applicants.create(aws);
    private final TestPool pool = applicants.pool();

    @Test
    void a_user_who_signs_up_is_unconfirmed_and_the_address_unverified() {
        SignUpResponse answer = applicants.signUp("alice", attributes("email", "alice@example.com"));

        assertThat(answer.userConfirmed()).isFalse();
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.UNCONFIRMED);
        assertThat(TestPool.byName(pool.get("alice").userAttributes()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("email", "alice@example.com", "email_verified", "false", "sub", answer.userSub()));
    }

    @Test
    void the_answer_shows_a_mask_of_the_address_that_the_code_went_to() {
        CodeDeliveryDetailsType delivery = applicants
                .signUp("alice", attributes("email", "friend@example.com"))
                .codeDeliveryDetails();

        assertThat(delivery.destination()).isEqualTo("f***@e***");
        assertThat(delivery.deliveryMedium()).isEqualTo(DeliveryMediumType.EMAIL);
        assertThat(delivery.attributeName()).isEqualTo("email");
    }

    @Test
    void the_code_is_in_the_inbox() {
        applicants.signUp("alice", attributes("email", "alice@example.com"));

        Message message = applicants.inbox().latest("alice");

        assertThat(message.destination()).isEqualTo("alice@example.com");
        assertThat(message.medium()).isEqualTo(Message.Medium.EMAIL);
        assertThat(message.purpose()).isEqualTo(Message.Purpose.SIGN_UP);
        assertThat(message.code()).matches("[0-9]{6}");
        assertThat(message.text()).isEqualTo("Your verification code is " + message.code() + ".");
    }

    @Test
    void without_an_address_nothing_is_sent() {
        SignUpResponse answer = applicants.signUp("alice");

        assertThat(answer.codeDeliveryDetails()).isNull();
        assertThat(applicants.inbox().all()).isEmpty();
    }

    @Test
    void a_pool_that_verifies_nothing_sends_nothing() {
        TestPool plain = TestPool.create(aws);
        Applicants there = new Applicants(plain, aws.emulator().inbox(plain.id()));

        SignUpResponse answer = there.signUp("alice", attributes("email", "alice@example.com"));

        assertThat(answer.codeDeliveryDetails()).isNull();
        assertThat(there.inbox().all()).isEmpty();
    }

    @Test
    void a_number_comes_before_an_address() {
        Applicants both = Applicants.create(
                aws,
                r -> r.autoVerifiedAttributes(VerifiedAttributeType.EMAIL, VerifiedAttributeType.PHONE_NUMBER)
                        .smsConfiguration(sms -> sms.snsCallerArn(Applicants.SMS_ROLE)));

        CodeDeliveryDetailsType delivery = both.signUp(
                        "alice", attributes("email", "alice@example.com", "phone_number", "+15555559934"))
                .codeDeliveryDetails();

        assertThat(delivery.destination()).isEqualTo("+*******9934");
        assertThat(delivery.deliveryMedium()).isEqualTo(DeliveryMediumType.SMS);
        assertThat(both.inbox().latest("alice").destination()).isEqualTo("+15555559934");
        assertThat(both.inbox().latest("alice").subject()).isNull();
    }

    @Test
    void an_unconfirmed_user_is_told_so_whatever_the_password() {
        applicants.signUp("alice");

        assertRefused(() -> pool.signIn("alice"), UserNotConfirmedException.class, "User is not confirmed.");
        assertRefused(
                () -> pool.initiate("alice", "Wrong-Horse-1"),
                UserNotConfirmedException.class,
                "User is not confirmed.");
    }

    @Test
    void a_discreet_client_tells_an_unconfirmed_user_so_for_the_right_password_only() {
        applicants.signUp("alice");
        TestPool discreet = pool.withClient(r -> r.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH"));

        assertRefused(() -> discreet.signIn("alice"), UserNotConfirmedException.class, "User is not confirmed.");
        assertRefused(
                () -> discreet.initiate("alice", "Wrong-Horse-1"),
                NotAuthorizedException.class,
                "Incorrect username or password.");
    }

    @Test
    void a_taken_username_is_refused_by_a_discreet_client_too() {
        applicants.signUp("alice");

        assertRefused(
                () -> applicants.discreet().signUp("alice"), UsernameExistsException.class, "User already exists");
    }

    @Test
    void a_pool_may_be_for_administrators_to_fill() {
        Applicants closed = Applicants.create(aws, r -> r.adminCreateUserConfig(c -> c.allowAdminCreateUserOnly(true)));

        assertRefused(
                () -> closed.signUp("alice"),
                NotAuthorizedException.class,
                "SignUp is not permitted for this user pool");
        assertNobody(closed.pool(), "alice");
    }

    @Test
    void a_weak_password_is_refused() {
        assertRefused(
                () -> pool.cognito()
                        .signUp(r ->
                                r.clientId(pool.clientId()).username("alice").password("Sh0rt-")),
                InvalidPasswordException.class,
                "Password did not conform with policy: Password not long enough");
        assertNobody(pool, "alice");
    }

    @Test
    void a_password_is_needed_where_there_is_no_other_way_in() {
        assertRefused(
                () -> pool.cognito().signUp(r -> r.clientId(pool.clientId()).username("alice")),
                InvalidParameterException.class,
                "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null");
    }

    @Test
    void a_missing_required_attribute_is_named_as_the_service_calls_it() {
        Applicants demanding = Applicants.create(
                aws,
                r -> r.schema(SchemaAttributeType.builder()
                        .name("family_name")
                        .required(true)
                        .mutable(true)
                        .build()));

        assertRefused(
                () -> demanding.signUp("alice"),
                InvalidParameterException.class,
                "Attributes did not conform to the schema: name.familyName: The attribute name.familyName is required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            favorite_flavor | vanilla     | Attributes did not conform to the schema: Type for attribute {favorite_flavor} could not be determined
            birthdate       | 12345678901 | Attributes did not conform to the schema: birthdate: String must be no longer than 10 characters
            email           | alice       | Invalid email address format.
            phone_number    | 5551234     | Invalid phone number format.
            email_verified  | true        | Cannot modify the non-mutable attribute email_verified
            sub             | x           | Cannot modify the non-mutable attribute sub
            """)
    void an_attribute_that_cannot_be_set_is_refused(String name, String value, String message) {
        assertRefused(
                () -> applicants.signUp("alice", attributes(name, value)), InvalidParameterException.class, message);
        assertNobody(pool, "alice");
    }

    @Test
    void every_attribute_that_is_wrong_is_named() {
        assertRefused(
                () -> applicants.signUp("alice", attributes("updated_at", "x", "birthdate", "1999")),
                InvalidParameterException.class,
                "Attributes did not conform to the schema: updated_at: Value must be a number, "
                        + "birthdate: String must be no shorter than 10 characters");
    }

    @Test
    void an_empty_attribute_is_as_good_as_none() {
        applicants.signUp("alice", attributes("email", "", "name", "Alice"));

        assertThat(pool.attributes("alice")).containsOnlyKeys("name");
    }

    @Test
    void a_user_who_can_come_in_without_a_password_needs_none() {
        Applicants passwordless = Applicants.create(
                aws,
                r -> r.policies(p -> p.signInPolicy(
                        s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP))));

        passwordless
                .cognito()
                .signUp(r -> r.clientId(passwordless.pool().clientId()).username("alice"));

        assertThat(passwordless.pool().get("alice").userStatus()).isEqualTo(UserStatusType.UNCONFIRMED);
    }

    @Test
    void an_address_is_the_username_where_the_pool_says_so() {
        Applicants byEmail = Applicants.create(aws, r -> r.usernameAttributes(UsernameAttributeType.EMAIL));

        SignUpResponse answer = byEmail.signUp("alice@example.com");
        byEmail.confirm("alice@example.com", byEmail.code("alice@example.com"));

        assertThat(byEmail.pool().get("alice@example.com").username()).isEqualTo(answer.userSub());
        assertThat(byEmail.pool().signIn("alice@example.com").accessToken()).isNotNull();
    }

    @Test
    void an_address_that_is_taken_for_a_username_is_refused() {
        Applicants byEmail = Applicants.create(aws, r -> r.usernameAttributes(UsernameAttributeType.EMAIL));
        byEmail.signUp("alice@example.com");

        assertRefused(
                () -> byEmail.signUp("alice@example.com"),
                UsernameExistsException.class,
                "An account with the given email already exists.");
    }

    @Test
    void what_is_no_address_is_refused_as_username_where_the_pool_wants_one() {
        Applicants byEmail = Applicants.create(aws, r -> r.usernameAttributes(UsernameAttributeType.EMAIL));

        assertRefused(() -> byEmail.signUp("alice"), InvalidParameterException.class, "Username should be an email.");
    }

    @Test
    void an_address_is_refused_as_username_where_it_is_an_alias() {
        Applicants aliases = Applicants.create(aws, r -> r.aliasAttributes(AliasAttributeType.EMAIL));

        assertRefused(
                () -> aliases.signUp("alice@example.com"),
                InvalidParameterException.class,
                "Username cannot be of email format, since user pool is configured for email alias.");
    }

    @Test
    void a_preferred_username_has_to_wait_where_it_is_an_alias() {
        Applicants aliases = Applicants.create(aws, r -> r.aliasAttributes(AliasAttributeType.PREFERRED_USERNAME));

        assertRefused(
                () -> aliases.signUp("alice", attributes("preferred_username", "al")),
                InvalidParameterException.class,
                "preferred_username cannot be set at sign-up, since users sign in with it. Set it once the user is"
                        + " confirmed.");
    }

    @Test
    void a_link_leads_nowhere_without_a_domain() {
        Applicants byLink = Applicants.create(
                aws,
                r -> r.verificationMessageTemplate(
                        t -> t.defaultEmailOption(DefaultEmailOptionType.CONFIRM_WITH_LINK)));

        assertRefused(
                () -> byLink.signUp("alice", attributes("email", "alice@example.com")),
                InvalidParameterException.class,
                "Cannot perform specific action because there does not exist a valid use pool domain associated with"
                        + " the user pool");
        assertNobody(byLink.pool(), "alice");
    }

    @Test
    void a_client_with_a_secret_needs_a_hash_of_it() {
        Applicants secret = new Applicants(pool.withClient(c -> c.generateSecret(true)), applicants.inbox());
        String client = secret.pool().clientId();

        assertRefused(
                () -> secret.signUp("alice"),
                NotAuthorizedException.class,
                "Client " + client + " is configured with secret but SECRET_HASH was not received");
        assertRefused(
                () -> pool.cognito()
                        .signUp(r -> r.clientId(client)
                                .secretHash("d3Jvbmc=")
                                .username("alice")
                                .password(PASSWORD)),
                NotAuthorizedException.class,
                "Unable to verify secret hash for client " + client);
        assertNobody(pool, "alice");
    }

    @Test
    void administrators_confirm_without_a_code_and_without_verifying() {
        applicants.signUp("alice", attributes("email", "alice@example.com"));

        pool.cognito().adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice"));

        assertThat(pool.attributes("alice")).containsEntry("email_verified", "false");
        assertThat(pool.signIn("alice").accessToken()).isNotNull();
        assertRefused(
                () -> pool.cognito()
                        .adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice")),
                NotAuthorizedException.class,
                "User cannot be confirmed. Current status is CONFIRMED");
        assertRefused(
                () -> pool.cognito()
                        .adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("nobody")),
                UserNotFoundException.class,
                "User does not exist.");
    }

    @Test
    void two_who_want_the_same_address_both_sign_up_where_it_is_an_alias() {
        Applicants aliases = Applicants.create(aws, r -> r.aliasAttributes(AliasAttributeType.EMAIL));

        List.of("alice", "alicia").forEach(name -> aliases.signUp(name, attributes("email", "al@example.com")));

        assertThat(aliases.inbox().of("al@example.com"))
                .extracting(Message::username)
                .containsExactly("alice", "alicia");
    }

    private static void assertNobody(TestPool pool, String username) {
        assertRefused(() -> pool.get(username), UserNotFoundException.class, "User does not exist.");
    }
}
