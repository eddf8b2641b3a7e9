package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.byName;

import java.util.List;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Users who are disabled, enabled and deleted, and what becomes of their tokens. */
class UserLifeTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @BeforeEach
    void alice() {
        pool.confirmed("alice");
    }

    @Test
    void a_disabled_user_cannot_sign_in() {
        disable();

        assertThat(pool.get("alice").enabled()).isFalse();
        assertRefused(() -> pool.signIn("alice"), NotAuthorizedException.class, "User is disabled.");
    }

    @Test
    void a_disabled_user_can_do_nothing_with_tokens() {
        AuthenticationResultType tokens = pool.signIn("alice");

        disable();

        assertRefused(() -> getUser(tokens), NotAuthorizedException.class, "User is disabled.");
        assertRefused(() -> pool.refresh(tokens), NotAuthorizedException.class, "User is disabled.");
    }

    @Test
    void an_enabled_user_signs_in_again() {
        disable();

        enable();

        assertThat(pool.get("alice").enabled()).isTrue();
        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void tokens_from_before_stay_dead_when_the_user_is_enabled_again() {
        AuthenticationResultType tokens = pool.signIn("alice");

        disable();
        enable();

        assertRefused(() -> getUser(tokens), NotAuthorizedException.class, "Access Token has been revoked");
        assertRefused(() -> pool.refresh(tokens), NotAuthorizedException.class, "Refresh Token has been revoked");
    }

    @Test
    void being_disabled_is_no_status() {
        disable();

        assertThat(pool.get("alice").userStatusAsString()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_deleted_user_is_gone() {
        delete();

        assertRefused(() -> pool.get("alice"), UserNotFoundException.class, "User does not exist.");
        assertRefused(() -> pool.signIn("alice"), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void a_disabled_user_can_be_deleted() {
        disable();

        delete();

        assertRefused(() -> pool.get("alice"), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void the_tokens_of_a_deleted_user_say_so() {
        AuthenticationResultType tokens = pool.signIn("alice");

        delete();

        assertRefused(() -> getUser(tokens), UserNotFoundException.class, "User does not exist.");
        assertRefused(
                () -> pool.refresh(tokens),
                NotAuthorizedException.class,
                "The user has been deleted for the associated refresh token");
    }

    @Test
    void users_may_delete_themselves() {
        AuthenticationResultType tokens = pool.signIn("alice");

        pool.cognito().deleteUser(r -> r.accessToken(tokens.accessToken()));

        assertRefused(() -> pool.get("alice"), UserNotFoundException.class, "User does not exist.");
        assertRefused(() -> getUser(tokens), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void a_name_that_is_used_again_belongs_to_a_new_user() {
        String sub = byName(pool.get("alice").userAttributes()).get("sub");
        delete();

        pool.confirmed("alice");

        assertThat(byName(pool.get("alice").userAttributes()).get("sub")).isNotEqualTo(sub);
        assertRefused(() -> pool.get(sub), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void the_tokens_of_a_deleted_user_are_no_good_for_who_has_the_name_now() {
        AuthenticationResultType tokens = pool.signIn("alice");
        delete();

        pool.confirmed("alice");

        assertRefused(() -> getUser(tokens), NotAuthorizedException.class, "Access Token has been revoked");
        assertRefused(
                () -> pool.refresh(tokens),
                NotAuthorizedException.class,
                "The user has been deleted for the associated refresh token");
    }

    @Test
    void nobody_is_not_found() {
        List<Consumer<String>> calls = List.of(
                name -> pool.cognito()
                        .adminDisableUser(r -> r.userPoolId(pool.id()).username(name)),
                name -> pool.cognito()
                        .adminEnableUser(r -> r.userPoolId(pool.id()).username(name)),
                name -> pool.cognito()
                        .adminDeleteUser(r -> r.userPoolId(pool.id()).username(name)),
                pool::get);

        assertThat(calls)
                .allSatisfy(call -> assertRefused(
                        () -> call.accept("nobody"), UserNotFoundException.class, "User does not exist."));
    }

    private void disable() {
        pool.cognito().adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));
    }

    private void enable() {
        pool.cognito().adminEnableUser(r -> r.userPoolId(pool.id()).username("alice"));
    }

    private void delete() {
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));
    }

    private void getUser(AuthenticationResultType tokens) {
        pool.cognito().getUser(r -> r.accessToken(tokens.accessToken()));
    }
}
