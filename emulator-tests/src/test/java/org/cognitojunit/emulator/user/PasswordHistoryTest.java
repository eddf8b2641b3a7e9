package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordHistoryPolicyViolationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordPolicyType;

/** Passwords that are not to come back. */
class PasswordHistoryTest {

    private static final String SECOND = "Second-Horse-2";
    private static final String THIRD = "Third-Horse-3";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = remembering(2);

    @Test
    void the_current_password_cannot_be_chosen_again() {
        pool.confirmed("alice");

        assertReused(() -> change(PASSWORD, PASSWORD));
    }

    @Test
    void the_password_before_cannot_come_back() {
        pool.confirmed("alice");
        change(PASSWORD, SECOND);

        assertReused(() -> change(SECOND, PASSWORD));
        assertThat(pool.initiate("alice", SECOND).authenticationResult()).isNotNull();
    }

    @Test
    void what_is_longer_ago_than_the_history_comes_back() {
        pool.confirmed("alice");
        change(PASSWORD, SECOND);
        change(SECOND, THIRD);

        change(THIRD, PASSWORD);

        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void a_refused_password_is_not_remembered() {
        pool.confirmed("alice");
        change(PASSWORD, SECOND);
        assertReused(() -> change(SECOND, SECOND));

        assertReused(() -> change(SECOND, PASSWORD));
    }

    @Test
    void a_forgotten_password_cannot_come_back_and_the_code_stays_good() {
        pool.confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));
        pool.cognito().forgotPassword(r -> r.clientId(pool.clientId()).username("alice"));

        assertReused(() -> choose(PASSWORD));
        choose(SECOND);

        assertThat(pool.initiate("alice", SECOND).authenticationResult()).isNotNull();
    }

    @Test
    void the_new_password_is_not_the_temporary_one() {
        pool.invited("alice");
        String session = pool.initiate("alice", TEMPORARY).session();

        assertReused(() -> newPassword(session, TEMPORARY));
        newPassword(session, PASSWORD);

        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void an_administrator_cannot_bring_a_password_back_for_good() {
        pool.confirmed("alice");

        assertReused(() -> set(PASSWORD, true));
    }

    @Test
    void an_administrator_can_give_it_until_the_next_sign_in() {
        pool.confirmed("alice");

        set(PASSWORD, false);

        assertThat(pool.initiate("alice", PASSWORD).challengeNameAsString()).isEqualTo("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void a_temporary_password_does_not_make_the_history_forget() {
        pool.confirmed("alice");
        set(SECOND, false);

        assertReused(() -> set(PASSWORD, true));
    }

    @Test
    void without_a_history_every_password_may_come_back() {
        TestPool forgetful = remembering(0);
        forgetful.confirmed("alice");

        forgetful
                .cognito()
                .adminSetUserPassword(r -> r.userPoolId(forgetful.id())
                        .username("alice")
                        .password(PASSWORD)
                        .permanent(true));

        assertThat(forgetful.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void a_history_of_none_is_not_shown() {
        assertThat(policy(remembering(0)).passwordHistorySize()).isNull();
        assertThat(policy(pool).passwordHistorySize()).isEqualTo(2);
    }

    private static void assertReused(ThrowingCallable call) {
        assertRefused(call, PasswordHistoryPolicyViolationException.class, "Password has previously been used.");
    }

    private static TestPool remembering(int passwords) {
        return TestPool.create(
                aws,
                r -> r.policies(
                        p -> p.passwordPolicy(policy -> policy.minimumLength(8).passwordHistorySize(passwords))));
    }

    private static PasswordPolicyType policy(TestPool pool) {
        return pool.cognito()
                .describeUserPool(r -> r.userPoolId(pool.id()))
                .userPool()
                .policies()
                .passwordPolicy();
    }

    private void change(String previous, String proposed) {
        String token = pool.initiate("alice", previous).authenticationResult().accessToken();
        pool.cognito()
                .changePassword(
                        r -> r.accessToken(token).previousPassword(previous).proposedPassword(proposed));
    }

    private void choose(String password) {
        pool.cognito()
                .confirmForgotPassword(r -> r.clientId(pool.clientId())
                        .username("alice")
                        .confirmationCode(
                                aws.emulator().inbox(pool.id()).latest("alice").code())
                        .password(password));
    }

    private void newPassword(String session, String password) {
        pool.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", "alice", "NEW_PASSWORD", password)));
    }

    private void set(String password, boolean permanent) {
        pool.cognito()
                .adminSetUserPassword(r -> r.userPoolId(pool.id())
                        .username("alice")
                        .password(password)
                        .permanent(permanent));
    }
}
