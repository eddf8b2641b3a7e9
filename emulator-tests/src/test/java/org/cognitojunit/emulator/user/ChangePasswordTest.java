package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;

import java.time.Duration;
import org.cognitojunit.emulator.EmulatorFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Some tests move the clock, so each has an emulator of its own. */
class ChangePasswordTest {

    private static final String NEW = "Battery-Staple-2";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @BeforeEach
    void alice() {
        pool.confirmed("alice");
    }

    @Test
    void the_new_password_takes_the_place_of_the_old_one() {
        change(token(), PASSWORD, NEW);

        assertThat(pool.initiate("alice", NEW).authenticationResult()).isNotNull();
        assertRefused(
                () -> pool.initiate("alice", PASSWORD),
                NotAuthorizedException.class,
                "Incorrect username or password.");
    }

    @Test
    void tokens_from_before_keep_working() {
        AuthenticationResultType tokens = pool.signIn("alice");

        change(tokens.accessToken(), PASSWORD, NEW);

        assertThat(pool.cognito()
                        .getUser(r -> r.accessToken(tokens.accessToken()))
                        .username())
                .isEqualTo("alice");
        assertThat(pool.refresh(tokens).accessToken()).isNotNull();
    }

    @Test
    void a_wrong_old_password_is_refused() {
        assertRefused(
                () -> change(token(), "Wrong-Horse-1", NEW),
                NotAuthorizedException.class,
                "Incorrect username or password.");
        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void a_user_who_has_a_password_must_give_it() {
        assertRefused(
                () -> change(token(), null, NEW), NotAuthorizedException.class, "Incorrect username or password.");
    }

    @Test
    void a_weak_new_password_is_refused() {
        assertRefused(
                () -> change(token(), PASSWORD, "Short-1"),
                InvalidPasswordException.class,
                "Password does not conform to policy: Password not long enough");
        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void a_sixth_try_within_an_hour_is_refused() {
        String token = token();
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    () -> change(token, "Wrong-Horse-1", NEW),
                    NotAuthorizedException.class,
                    "Incorrect username or password.");
        }

        assertRefused(
                () -> change(token, PASSWORD, NEW),
                LimitExceededException.class,
                "Attempt limit exceeded, please try after some time.");
    }

    @Test
    void tries_count_for_an_hour() {
        String token = token();
        for (int i = 0; i < 5; i++) {
            change(token, PASSWORD, PASSWORD);
        }
        aws.emulator().clock().advance(Duration.ofHours(1));

        change(token(), PASSWORD, NEW);

        assertThat(pool.initiate("alice", NEW).authenticationResult()).isNotNull();
    }

    @Test
    void the_tries_of_one_user_do_not_count_for_another() {
        pool.confirmed("bob");
        String token = token();
        for (int i = 0; i < 5; i++) {
            change(token, PASSWORD, PASSWORD);
        }

        change(pool.signIn("bob").accessToken(), PASSWORD, NEW);

        assertThat(pool.initiate("bob", NEW).authenticationResult()).isNotNull();
    }

    private String token() {
        return pool.signIn("alice").accessToken();
    }

    private void change(String token, @Nullable String previous, String proposed) {
        pool.cognito()
                .changePassword(
                        r -> r.accessToken(token).previousPassword(previous).proposedPassword(proposed));
    }
}
