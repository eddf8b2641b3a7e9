package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attributes;
import static org.cognitojunit.emulator.user.TestPool.byName;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Pools whose users sign in with an email address or a phone number in place of a username. */
class UsernameAttributesTest {

    private static final String ALICE = "alice@example.com";
    private static final String NUMBER = "+15555550100";

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws, r -> r.usernameAttributes(UsernameAttributeType.EMAIL));

    @Test
    void the_username_is_the_sub_and_the_address_an_attribute() {
        UserType user = pool.invited(ALICE);

        assertThat(byName(user.attributes())).containsEntry("email", ALICE).containsEntry("sub", user.username());
        assertThat(byName(user.attributes())).doesNotContainKey("email_verified");
    }

    @Test
    void a_user_is_found_by_an_address_that_nobody_has_verified() {
        UserType user = pool.invited(ALICE);

        assertThat(pool.get(ALICE).username()).isEqualTo(user.username());
        assertThat(pool.get(user.username()).username()).isEqualTo(user.username());
    }

    @Test
    void a_user_signs_in_with_the_address() throws ParseException {
        UserType user = pool.confirmed(ALICE);

        SignedJWT idToken = SignedJWT.parse(pool.signIn(ALICE).idToken());

        assertThat(idToken.getJWTClaimsSet().getStringClaim("cognito:username")).isEqualTo(user.username());
        assertThat(idToken.getJWTClaimsSet().getSubject()).isEqualTo(user.username());
    }

    @Test
    void the_address_may_be_given_as_an_attribute_too() {
        UserType user = pool.invited(ALICE, attributes("email", ALICE, "email_verified", "true"));

        assertThat(byName(user.attributes())).containsEntry("email", ALICE).containsEntry("email_verified", "true");
    }

    @Test
    void another_address_than_the_username_is_refused() {
        assertRefused(
                () -> pool.invited(ALICE, attributes("email", "bob@example.com")),
                InvalidParameterException.class,
                "Username and email must be the same.");
    }

    @Test
    void two_users_cannot_have_one_address() {
        pool.invited(ALICE);

        assertRefused(
                () -> pool.invited(ALICE),
                UsernameExistsException.class,
                "An account with the given email already exists.");
    }

    @Test
    void case_matters_only_where_the_pool_says_so() {
        TestPool insensitive = TestPool.create(
                aws,
                r -> r.usernameAttributes(UsernameAttributeType.EMAIL)
                        .usernameConfiguration(c -> c.caseSensitive(false)));
        insensitive.invited(ALICE);
        pool.invited(ALICE);

        assertRefused(
                () -> insensitive.invited("Alice@Example.com"),
                UsernameExistsException.class,
                "An account with the given email already exists.");
        assertThat(pool.invited("Alice@Example.com").username()).isNotNull();
    }

    @Test
    void what_is_no_address_is_no_username() {
        assertRefused(() -> pool.invited("alice"), InvalidParameterException.class, "Username should be an email.");
    }

    @Test
    void what_is_no_number_is_no_username_in_a_pool_for_numbers() {
        TestPool numbers = TestPool.create(aws, r -> r.usernameAttributes(UsernameAttributeType.PHONE_NUMBER));

        assertRefused(
                () -> numbers.invited(ALICE), InvalidParameterException.class, "Username should be a phone number.");
        assertThat(byName(numbers.invited(NUMBER).attributes())).containsEntry("phone_number", NUMBER);
    }

    @Test
    void a_pool_may_take_both() {
        TestPool both = TestPool.create(
                aws, r -> r.usernameAttributes(UsernameAttributeType.EMAIL, UsernameAttributeType.PHONE_NUMBER));
        UserType alice = both.confirmed(ALICE);
        UserType bob = both.confirmed(NUMBER);

        assertThat(both.get(ALICE).username()).isEqualTo(alice.username());
        assertThat(both.get(NUMBER).username()).isEqualTo(bob.username());
        assertRefused(
                () -> both.invited("alice"),
                InvalidParameterException.class,
                "Username should be either an email or a phone number.");
    }

    @Test
    void a_new_address_takes_the_place_of_the_old_one() {
        pool.confirmed(ALICE);

        pool.update(ALICE, attributes("email", "alicia@example.com"));

        assertThat(pool.initiate("alicia@example.com", PASSWORD).authenticationResult())
                .isNotNull();
        assertRefused(() -> pool.get(ALICE), UserNotFoundException.class, "User does not exist.");
        assertThat(pool.invited(ALICE).username()).isNotNull();
    }

    @Test
    void an_address_of_somebody_else_is_refused_and_nothing_changes() {
        pool.invited(ALICE);
        pool.invited("bob@example.com");

        assertRefused(
                () -> pool.update("bob@example.com", attributes("name", "Bob", "email", ALICE)),
                AliasExistsException.class,
                "An account with the given email already exists.");
        assertThat(pool.attributes("bob@example.com")).containsOnlyKeys("email");
    }

    @Test
    void an_address_is_free_again_once_its_user_is_deleted() {
        UserType first = pool.invited(ALICE);
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username(ALICE));

        UserType second = pool.invited(ALICE);

        assertThat(second.username()).isNotEqualTo(first.username());
    }
}
