package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;

import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

class AdminSetUserPasswordTest {

    private static final String NEW = "Battery-Staple-2";

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @Test
    void a_password_for_good_confirms_the_user() {
        pool.invited("alice");

        set("alice", PASSWORD, true);

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void any_other_password_has_to_be_changed() {
        pool.confirmed("alice");

        set("alice", NEW, false);

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(pool.initiate("alice", NEW).challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    }

    @Test
    void the_old_password_is_no_longer_good() {
        pool.invited("alice");

        set("alice", PASSWORD, true);

        assertRefused(
                () -> pool.initiate("alice", TEMPORARY),
                NotAuthorizedException.class,
                "Incorrect username or password.");
    }

    @Test
    void tokens_from_before_keep_working() {
        pool.confirmed("alice");
        AuthenticationResultType tokens = pool.signIn("alice");

        set("alice", NEW, false);

        assertThat(pool.cognito()
                        .getUser(r -> r.accessToken(tokens.accessToken()))
                        .username())
                .isEqualTo("alice");
        assertThat(pool.refresh(tokens).accessToken()).isNotNull();
    }

    @Test
    void a_weak_password_is_refused_and_the_old_one_stays() {
        pool.confirmed("alice");

        assertRefused(
                () -> set("alice", "no-capital-1", true),
                InvalidPasswordException.class,
                "Password does not conform to policy: Password must have uppercase characters");
        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void a_password_with_a_blank_edge_does_not_reach_the_policy() {
        pool.confirmed("alice");

        assertRefused(
                () -> set("alice", " Correct-Horse-1", true),
                InvalidParameterException.class,
                "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy"
                        + " regular expression pattern: ^[\\S]+.*[\\S]+$");
    }

    @Test
    void a_password_with_a_blank_inside_is_good() {
        pool.confirmed("alice");

        set("alice", "Correct Horse 1", true);

        assertThat(pool.initiate("alice", "Correct Horse 1").authenticationResult())
                .isNotNull();
    }

    @Test
    void nobody_has_no_password() {
        assertRefused(() -> set("nobody", PASSWORD, true), UserNotFoundException.class, "User does not exist.");
    }

    private void set(String username, String password, boolean permanent) {
        pool.cognito()
                .adminSetUserPassword(r -> r.userPoolId(pool.id())
                        .username(username)
                        .password(password)
                        .permanent(permanent));
    }
}
