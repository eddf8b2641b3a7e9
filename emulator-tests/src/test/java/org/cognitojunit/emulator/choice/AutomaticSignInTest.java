package org.cognitojunit.emulator.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.time.Duration;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.trigger.PreSignUpEvent;
import org.cognitojunit.emulator.user.TestPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** The sign-in that follows a sign-up by itself. The clock moves, so each test has an emulator of its own. */
class AutomaticSignInTest {

    private static final String INVALID = "Invalid session for the user.";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final ChoicePool choice = ChoicePool.create(aws);

    @Test
    void who_signs_up_and_confirms_comes_in_without_a_password() {
        SignUpResponse signedUp = signUp("alice");
        String confirmed = confirm("alice", signedUp.session());

        assertThat(signIn("alice", confirmed).accessToken()).isNotNull();
    }

    @Test
    void a_confirmation_alone_is_enough() {
        signUp("alice");

        assertThat(signIn("alice", confirm("alice", null)).accessToken()).isNotNull();
    }

    @Test
    void a_confirmation_lets_in_once() {
        signUp("alice");
        String confirmed = confirm("alice", null);
        signIn("alice", confirmed);

        assertRefused(
                () -> signIn("alice", confirmed),
                NotAuthorizedException.class,
                "Invalid session for the user, session can only be used once.");
    }

    @Test
    void a_confirmation_lets_in_for_as_long_as_a_session_lives() {
        signUp("alice");
        String confirmed = confirm("alice", null);

        aws.emulator().clock().advance(Duration.ofMinutes(3));

        assertRefused(
                () -> signIn("alice", confirmed),
                NotAuthorizedException.class,
                "Invalid session for the user, session is expired.");
    }

    @Test
    void a_sign_up_alone_lets_nobody_in() {
        String session = signUp("alice").session();
        confirm("alice", null);

        assertRefused(() -> signIn("alice", session), NotAuthorizedException.class, INVALID);
    }

    @Test
    void a_confirmation_lets_nobody_else_in() {
        signUp("alice");
        String confirmed = confirm("alice", null);
        choice.withPasswordlessBob();

        assertRefused(() -> signIn("bob", confirmed), NotAuthorizedException.class, INVALID);
        assertThat(signIn("alice", confirmed).accessToken()).isNotNull();
    }

    @Test
    void a_confirmation_is_good_for_its_client_only() {
        signUp("alice");
        String confirmed = confirm("alice", null);
        TestPool other = choice.pool().withClient(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_AUTH));

        assertRefused(() -> signIn(other, "alice", confirmed), NotAuthorizedException.class, INVALID);
    }

    @Test
    void the_session_of_a_challenge_lets_nobody_in() {
        choice.withAlice();
        String challenge = choice.prefer("EMAIL_OTP", "alice").session();

        assertRefused(() -> signIn("alice", challenge), NotAuthorizedException.class, INVALID);
    }

    @Test
    void a_user_who_is_disabled_meanwhile_stays_out() {
        signUp("alice");
        String confirmed = confirm("alice", null);
        choice.cognito().adminDisableUser(r -> r.userPoolId(choice.pool().id()).username("alice"));

        assertRefused(() -> signIn("alice", confirmed), NotAuthorizedException.class, "User is disabled.");
    }

    @Test
    void a_user_who_was_given_a_temporary_password_meanwhile_has_to_show_it() {
        signUp("alice");
        String confirmed = confirm("alice", null);
        choice.cognito()
                .adminSetUserPassword(
                        r -> r.userPoolId(choice.pool().id()).username("alice").password(TestPool.TEMPORARY));

        assertRefused(() -> signIn("alice", confirmed), NotAuthorizedException.class, INVALID);
    }

    @Test
    void a_user_whom_a_function_confirms_comes_in_with_the_session_of_the_sign_up() {
        aws.emulator().trigger(choice.pool().id()).preSignUp(PreSignUpEvent::autoConfirmUser);

        assertThat(signIn("alice", signUp("alice").session()).accessToken()).isNotNull();
    }

    @Test
    void a_server_signs_its_user_in_so_too() {
        signUp("alice");
        String confirmed = confirm("alice", null);

        assertThat(choice.cognito()
                        .adminInitiateAuth(r -> r.userPoolId(choice.pool().id())
                                .clientId(choice.pool().clientId())
                                .authFlow("USER_AUTH")
                                .authParameters(Map.of("USERNAME", "alice"))
                                .session(confirmed))
                        .authenticationResult()
                        .accessToken())
                .isNotNull();
    }

    @Test
    void a_sign_up_is_not_confirmed_with_the_session_of_another() {
        String ofBob = signUp("bob").session();
        signUp("alice");

        assertRefused(() -> confirm("alice", ofBob), NotAuthorizedException.class, INVALID);
        assertThat(choice.pool().get("alice").userStatus()).isEqualTo(UserStatusType.UNCONFIRMED);
    }

    @Test
    void a_pool_with_passwords_only_gives_no_session() {
        ChoicePool passwords = ChoicePool.create(aws, p -> {});

        SignUpResponse signedUp = passwords
                .cognito()
                .signUp(r -> r.clientId(passwords.pool().clientId())
                        .username("alice")
                        .password(TestPool.PASSWORD));

        assertThat(signedUp.session()).isNull();
    }

    @Test
    void a_client_without_choice_based_sign_in_is_given_no_session() {
        TestPool other =
                choice.pool().withClient(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH));

        SignUpResponse signedUp =
                choice.cognito().signUp(r -> r.clientId(other.clientId()).username("alice"));

        assertThat(signedUp.session()).isNull();
    }

    private SignUpResponse signUp(String username) {
        return choice.cognito()
                .signUp(r -> r.clientId(choice.pool().clientId())
                        .username(username)
                        .userAttributes(attributes("email", username + "@example.com")));
    }

    private String confirm(String username, @Nullable String session) {
        return choice.cognito()
                .confirmSignUp(r -> r.clientId(choice.pool().clientId())
                        .username(username)
                        .confirmationCode(choice.sentCode(username))
                        .session(session))
                .session();
    }

    private AuthenticationResultType signIn(String username, String session) {
        return signIn(choice.pool(), username, session);
    }

    private static AuthenticationResultType signIn(TestPool pool, String username, String session) {
        return pool.cognito()
                .initiateAuth(r -> r.clientId(pool.clientId())
                        .authFlow("USER_AUTH")
                        .authParameters(Map.of("USERNAME", username))
                        .session(session))
                .authenticationResult();
    }
}
