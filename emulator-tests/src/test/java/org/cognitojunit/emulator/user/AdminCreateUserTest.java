package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;
import static org.cognitojunit.emulator.user.TestPool.byName;

import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedUserStateException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

class AdminCreateUserTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @Test
    void a_new_user_is_enabled_and_has_to_change_the_password() {
        UserType user = pool.invited("alice", attributes("email", "alice@example.com"));

        assertThat(user.username()).isEqualTo("alice");
        assertThat(user.enabled()).isTrue();
        assertThat(user.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(user.userCreateDate()).isEqualTo(user.userLastModifiedDate());
    }

    @Test
    void a_new_user_has_the_given_attributes_and_a_sub_and_no_others() {
        UserType user = pool.invited("alice", attributes("email", "alice@example.com", "name", "Alice"));

        assertThat(byName(user.attributes())).containsOnlyKeys("name", "email", "sub");
        assertThat(byName(user.attributes())).containsEntry("email", "alice@example.com");
        assertThat(byName(user.attributes()).get("sub"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-70[0-9a-f]{2}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    @Test
    void an_administrator_may_say_that_an_address_is_verified() {
        pool.invited("alice", attributes("email", "alice@example.com", "email_verified", "True"));

        assertThat(pool.attributes("alice")).containsEntry("email_verified", "True");
    }

    @Test
    void of_two_values_for_one_attribute_the_last_one_counts() {
        pool.invited("alice", attributes("name", "Alice", "name", "Alicia"));

        assertThat(pool.attributes("alice")).containsEntry("name", "Alicia");
    }

    @Test
    void an_empty_value_is_not_kept() {
        pool.invited("alice", attributes("name", ""));

        assertThat(pool.attributes("alice")).isEmpty();
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        pool.invited("alice");

        assertRefused(() -> pool.invited("alice"), UsernameExistsException.class, "User account already exists");
    }

    @Test
    void names_that_differ_in_case_are_two_users_by_default() {
        pool.invited("alice");

        UserType other = pool.invited("Alice");

        assertThat(other.username()).isEqualTo("Alice");
    }

    @Test
    void names_that_differ_in_case_are_one_user_where_the_pool_is_not_case_sensitive() {
        TestPool pool = TestPool.create(aws, r -> r.usernameConfiguration(c -> c.caseSensitive(false)));
        pool.invited("alice");

        assertRefused(() -> pool.invited("ALICE"), UsernameExistsException.class, "User account already exists");
        assertThat(pool.get("aLiCe").username()).isEqualTo("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "Sh0rt-1, Password not long enough",
        "no-capital-1, Password must have uppercase characters",
        "NO-SMALL-ONE-1, Password must have lowercase characters",
        "No-Number-Here, Password must have numeric characters",
        "NoSymbolHere1, Password must have symbol characters"
    })
    void a_weak_temporary_password_is_refused(String password, String reason) {
        assertRefused(
                () -> create("alice", r -> r.temporaryPassword(password)),
                InvalidPasswordException.class,
                "Password did not conform with password policy: " + reason);
        assertNobody(pool, "alice");
    }

    @Test
    void a_one_character_password_does_not_even_reach_the_policy() {
        assertRefused(
                () -> create("alice", r -> r.temporaryPassword("x")),
                InvalidParameterException.class,
                "1 validation error detected: Value at 'temporaryPassword' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: ^[\\S]+.*[\\S]+$");
    }

    @Test
    void without_a_temporary_password_one_is_made_up() {
        UserType user = create("alice", r -> {});

        assertThat(user.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertRefused(
                () -> pool.initiate("alice", TEMPORARY),
                NotAuthorizedException.class,
                "Incorrect username or password.");
    }

    @Test
    void the_made_up_password_satisfies_a_strict_policy() {
        TestPool strict = TestPool.create(
                aws,
                r -> r.policies(p -> p.passwordPolicy(w -> w.minimumLength(99)
                        .requireLowercase(true)
                        .requireUppercase(true)
                        .requireNumbers(true)
                        .requireSymbols(true))));

        UserType user = strict.cognito()
                .adminCreateUser(r -> r.userPoolId(strict.id()).username("alice"))
                .user();

        assertThat(user.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    }

    @Test
    void without_a_password_a_user_of_a_pool_with_another_first_factor_is_confirmed() {
        TestPool passwordless = TestPool.create(
                aws,
                r -> r.policies(p -> p.signInPolicy(
                        s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP))));

        UserType user = passwordless
                .cognito()
                .adminCreateUser(r -> r.userPoolId(passwordless.id()).username("alice"))
                .user();

        assertThat(user.userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void with_a_password_a_user_of_such_a_pool_has_to_change_it() {
        TestPool passwordless = TestPool.create(
                aws,
                r -> r.policies(p -> p.signInPolicy(
                        s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP))));

        UserType user = passwordless.invited("alice");

        assertThat(user.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.com",
                "alice+tag@example.com",
                "o'hara.j_r-1@mail.example.co.uk",
                "j\u00f6rg@m\u00fcller.example",
                "!#$%&'*+/=?^_`{|}~-@example.com"
            })
    void an_address_of_an_unusual_form_is_taken(String address) {
        pool.invited("alice", attributes("email", address));

        assertThat(pool.attributes("alice")).containsEntry("email", address);
    }

    @ParameterizedTest
    @CsvSource({
        "custom:none, x, Attributes did not conform to the schema: Type for attribute {custom:none} could not be determined",
        "birthdate, 1999-12-311, 'Invalid user attributes: user.birthdate: String must be no longer than 10 characters\n'",
        "birthdate, 1999, 'Invalid user attributes: user.birthdate: String must be no shorter than 10 characters\n'",
        "updated_at, soon, 'Invalid user attributes: user.updated_at: Value must be a number\n'",
        "updated_at, -1, 'Invalid user attributes: user.updated_at: Number must be no less than 0\n'",
        "phone_number_verified, maybe, 'Invalid user attributes: user.phone_number_verified: Value must be true or false\n'",
        "sub, 12345678, Cannot modify the non-mutable attribute sub",
        "email, alice, Invalid email address format.",
        "email, alice@localhost, Invalid email address format.",
        "email, a\u0007lice@example.com, Invalid email address format.",
        "email, alice\u202e@example.com, Invalid email address format.",
        "email, alice@exam\u0085ple.com, Invalid email address format.",
        "email, 'alice@example.com\n', Invalid email address format.",
        "email, a\u00a0lice@example.com, Invalid email address format.",
        "email, alice..b@example.com, Invalid email address format.",
        "email, .alice@example.com, Invalid email address format.",
        "email, <alice@example.com>, Invalid email address format.",
        "email, alice@-example.com, Invalid email address format.",
        "email, alice@example..com, Invalid email address format.",
        "email, alice@bob@example.com, Invalid email address format.",
        "phone_number, +0155512345, Invalid phone number format.",
        "phone_number, +1234567890123456, Invalid phone number format.",
        "phone_number, +1555123\u0661, Invalid phone number format.",
        "phone_number, '+15551234\n', Invalid phone number format.",
        "phone_number, 5551234, Invalid phone number format.",
        "phone_number, +1 555 1234, Invalid phone number format.",
        "email_verified, true, Email is required to verify/un-verify an email",
        "phone_number_verified, true, Phone number is required to verify/un-verify a phone number"
    })
    void an_attribute_that_the_schema_does_not_allow_is_refused(String name, String value, String message) {
        assertRefused(() -> pool.invited("alice", attributes(name, value)), InvalidParameterException.class, message);
        assertNobody(pool, "alice");
    }

    @Test
    void every_attribute_that_is_wrong_is_named() {
        assertRefused(
                () -> pool.invited("alice", attributes("updated_at", "x", "name", "Alice", "birthdate", "12345678901")),
                InvalidParameterException.class,
                "Invalid user attributes: user.updated_at: Value must be a number\n"
                        + "user.birthdate: String must be no longer than 10 characters\n");
    }

    @Test
    void a_user_who_has_not_come_yet_can_be_invited_again() {
        pool.invited("alice");

        UserType again =
                create("alice", r -> r.messageAction(MessageActionType.RESEND).temporaryPassword("Another-Horse-1"));

        assertThat(again.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(pool.initiate("alice", "Another-Horse-1").challengeName())
                .isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    }

    @Test
    void an_invitation_that_is_sent_again_makes_the_earlier_temporary_password_useless() {
        pool.invited("alice");

        create("alice", r -> r.messageAction(MessageActionType.RESEND));

        assertRefused(
                () -> pool.initiate("alice", TEMPORARY),
                NotAuthorizedException.class,
                "Incorrect username or password.");
    }

    @Test
    void a_user_who_has_come_is_not_invited_again() {
        pool.confirmed("alice");

        assertRefused(
                () -> create("alice", r -> r.messageAction(MessageActionType.RESEND)),
                UnsupportedUserStateException.class,
                "Resend not possible. alice status is not FORCE_CHANGE_PASSWORD");
    }

    @Test
    void nobody_is_not_invited_again() {
        assertRefused(
                () -> create("alice", r -> r.messageAction(MessageActionType.RESEND)),
                UserNotFoundException.class,
                "User does not exist.");
    }

    private UserType create(String username, Consumer<AdminCreateUserRequest.Builder> request) {
        return pool.cognito()
                .adminCreateUser(r -> request.accept(r.userPoolId(pool.id()).username(username)))
                .user();
    }

    private static void assertNobody(TestPool pool, String username) {
        assertRefused(() -> pool.get(username), UserNotFoundException.class, "User does not exist.");
    }
}
