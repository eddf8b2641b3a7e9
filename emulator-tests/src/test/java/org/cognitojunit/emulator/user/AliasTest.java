package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Pools whose users have a username, and sign in with an email address, phone number or preferred username as well. */
class AliasTest {

    private static final String EMAIL = "alice@example.com";
    private static final AttributeType[] VERIFIED = attributes("email", EMAIL, "email_verified", "true");
    private static final AttributeType[] UNVERIFIED = attributes("email", EMAIL, "email_verified", "false");

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(
            aws,
            r -> r.aliasAttributes(
                    AliasAttributeType.EMAIL, AliasAttributeType.PHONE_NUMBER, AliasAttributeType.PREFERRED_USERNAME));

    @Test
    void a_user_is_found_by_a_verified_alias() {
        pool.confirmed("alice", VERIFIED);

        assertThat(pool.get(EMAIL).username()).isEqualTo("alice");
        assertThat(pool.initiate(EMAIL, PASSWORD).authenticationResult()).isNotNull();
    }

    @Test
    void a_user_is_not_found_by_an_alias_that_is_not_verified() {
        pool.confirmed("alice", UNVERIFIED);

        assertRefused(() -> pool.get(EMAIL), UserNotFoundException.class, "User does not exist.");
        assertRefused(() -> pool.initiate(EMAIL, PASSWORD), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void a_user_is_found_by_the_sub() {
        String sub = TestPool.byName(pool.invited("alice").attributes()).get("sub");

        assertThat(pool.get(sub).username()).isEqualTo("alice");
    }

    @Test
    void in_a_pool_without_aliases_an_address_finds_nobody() {
        TestPool plain = TestPool.create(aws);
        plain.invited("alice", VERIFIED);

        assertRefused(() -> plain.get(EMAIL), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void verifying_an_address_makes_it_an_alias_and_the_other_way_round() {
        pool.invited("alice", UNVERIFIED);

        pool.update("alice", attributes("email_verified", "true"));
        assertThat(pool.get(EMAIL).username()).isEqualTo("alice");

        pool.update("alice", attributes("email_verified", "false"));
        assertRefused(() -> pool.get(EMAIL), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void two_users_may_have_one_address_as_long_as_one_of_them_has_not_verified_it() {
        pool.invited("alice", VERIFIED);
        pool.invited("alicia", UNVERIFIED);

        assertThat(pool.get(EMAIL).username()).isEqualTo("alice");
    }

    @Test
    void a_new_user_cannot_have_the_alias_of_another() {
        pool.invited("alice", VERIFIED);

        assertRefused(
                () -> pool.invited("alicia", VERIFIED),
                AliasExistsException.class,
                "An account with the email already exists.");
        assertRefused(() -> pool.get("alicia"), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void a_new_user_takes_the_alias_of_another_by_force() {
        pool.invited("alice", VERIFIED);

        pool.cognito()
                .adminCreateUser(r -> r.userPoolId(pool.id())
                        .username("alicia")
                        .temporaryPassword(TEMPORARY)
                        .userAttributes(VERIFIED)
                        .forceAliasCreation(true));

        assertThat(pool.get(EMAIL).username()).isEqualTo("alicia");
        assertThat(pool.attributes("alice")).containsEntry("email", EMAIL).containsEntry("email_verified", "false");
    }

    @Test
    void force_moves_every_alias() {
        AttributeType[] both = attributes(
                "email",
                EMAIL,
                "email_verified",
                "true",
                "phone_number",
                "+15555550100",
                "phone_number_verified",
                "true");
        pool.invited("alice", both);

        pool.cognito()
                .adminCreateUser(r -> r.userPoolId(pool.id())
                        .username("alicia")
                        .userAttributes(both)
                        .forceAliasCreation(true));

        assertThat(pool.get(EMAIL).username()).isEqualTo("alicia");
        assertThat(pool.get("+15555550100").username()).isEqualTo("alicia");
        assertThat(pool.attributes("alice"))
                .containsEntry("email_verified", "false")
                .containsEntry("phone_number_verified", "false");
    }

    @Test
    void force_does_not_move_a_preferred_username_and_then_nothing_else_either() {
        pool.invited("bob", VERIFIED);
        pool.invited("alice", attributes("preferred_username", "al"));

        assertRefused(
                () -> pool.cognito()
                        .adminCreateUser(r -> r.userPoolId(pool.id())
                                .username("alicia")
                                .userAttributes(attributes(
                                        "email", EMAIL, "email_verified", "true", "preferred_username", "al"))
                                .forceAliasCreation(true)),
                AliasExistsException.class,
                "User account already exists for the alias.");
        assertThat(pool.get("al").username()).isEqualTo("alice");
        assertThat(pool.get(EMAIL).username()).isEqualTo("bob");
        assertThat(pool.attributes("bob")).containsEntry("email_verified", "true");
    }

    @Test
    void a_user_cannot_get_the_alias_of_another() {
        pool.invited("alice", VERIFIED);
        pool.invited("alicia", UNVERIFIED);

        assertRefused(
                () -> pool.update("alicia", attributes("email_verified", "true")),
                AliasExistsException.class,
                "An account with the email already exists.");
        assertThat(pool.attributes("alicia")).containsEntry("email_verified", "false");
    }

    @Test
    void a_preferred_username_needs_no_verification() {
        pool.invited("alice", attributes("preferred_username", "al"));

        assertThat(pool.get("al").username()).isEqualTo("alice");
    }

    @Test
    void a_preferred_username_cannot_be_the_username_of_another() {
        pool.invited("alice");
        pool.invited("bob");

        assertRefused(
                () -> pool.update("bob", attributes("preferred_username", "alice")),
                AliasExistsException.class,
                "User account already exists for the alias.");
    }

    @Test
    void a_preferred_username_may_be_the_own_username() {
        pool.invited("alice");

        pool.update("alice", attributes("preferred_username", "alice"));

        assertThat(pool.get("alice").username()).isEqualTo("alice");
    }

    @Test
    void a_username_cannot_be_the_preferred_username_of_another() {
        pool.invited("alice", attributes("preferred_username", "al"));

        assertRefused(() -> pool.invited("al"), UsernameExistsException.class, "User account already exists");
    }

    @Test
    void a_preferred_username_that_is_given_up_is_free() {
        pool.invited("alice", attributes("preferred_username", "al"));
        pool.invited("bob");

        pool.deleteAttributes("alice", "preferred_username");
        pool.update("bob", attributes("preferred_username", "al"));

        assertThat(pool.get("al").username()).isEqualTo("bob");
    }

    @Test
    void a_username_cannot_look_like_an_alias() {
        assertRefused(
                () -> pool.invited(EMAIL),
                InvalidParameterException.class,
                "Username cannot be of email format, since user pool is configured for email alias.");
        assertRefused(
                () -> pool.invited("+15555550100"),
                InvalidParameterException.class,
                "Username cannot be of phone number format, since user pool is configured for phone number alias.");
    }

    @Test
    void a_preferred_username_cannot_look_like_an_email_address() {
        pool.invited("alice");

        assertRefused(
                () -> pool.update("alice", attributes("preferred_username", EMAIL)),
                InvalidParameterException.class,
                "Username cannot be of email format, since user pool is configured for email alias.");
    }

    @Test
    void in_a_pool_without_the_alias_a_username_may_look_like_an_email_address() {
        TestPool plain = TestPool.create(aws);

        plain.invited(EMAIL);

        assertThat(plain.get(EMAIL).username()).isEqualTo(EMAIL);
    }

    @Test
    void aliases_are_free_again_once_their_user_is_deleted() {
        pool.invited("alice", VERIFIED);
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username(EMAIL));

        pool.invited("alicia", VERIFIED);

        assertThat(pool.get(EMAIL).username()).isEqualTo("alicia");
    }
}
