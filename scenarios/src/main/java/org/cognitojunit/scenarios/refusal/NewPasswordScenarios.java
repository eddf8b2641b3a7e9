package org.cognitojunit.scenarios.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** Answers to NEW_PASSWORD_REQUIRED that are refused, and what stays possible after them. */
@CognitoUserPool(
        users = {
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"),
            @PoolUser(name = "carol", temporaryPassword = "Temp-Horse-2")
        },
        lifecycle = Lifecycle.PER_METHOD)
class NewPasswordScenarios {

    private static final String GOOD = "New-Horse-1";

    private static final String INVALID_SESSION = "Invalid session for the user.";

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_new_password_that_is_too_short_is_refused(UserPool pool, @Called("bob") TestUser bob) {
        assertThatRefused(() -> challenge(pool, bob).respond("Sh0rt-"))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password does not conform to policy: Password not long enough");
    }

    @Test
    @NotVerified(reason = "CLI: the reason is in error tables of client applications")
    void a_new_password_without_upper_case_is_refused(UserPool pool, @Called("bob") TestUser bob) {
        assertThatRefused(() -> challenge(pool, bob).respond("new-horse-1"))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password does not conform to policy: Password must have uppercase characters");
    }

    @Test
    @NotVerified(reason = "CLI: the reason is in error tables of client applications")
    void a_new_password_without_lower_case_is_refused(UserPool pool, @Called("bob") TestUser bob) {
        assertThatRefused(() -> challenge(pool, bob).respond("NEW-HORSE-1"))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password does not conform to policy: Password must have lowercase characters");
    }

    @Test
    @NotVerified(reason = "CLI: the reason is in error tables of client applications")
    void a_new_password_without_a_digit_is_refused(UserPool pool, @Called("bob") TestUser bob) {
        assertThatRefused(() -> challenge(pool, bob).respond("New-Horse-X"))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password does not conform to policy: Password must have numeric characters");
    }

    @Test
    @NotVerified(reason = "CLI: the reason is in error tables of client applications")
    void a_new_password_without_a_symbol_is_refused(UserPool pool, @Called("bob") TestUser bob) {
        assertThatRefused(() -> challenge(pool, bob).respond("NewHorse1"))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password does not conform to policy: Password must have symbol characters");
    }

    @Test
    @NotVerified(reason = "BOT has the limit for passwords, and CLI the text; nobody has answered with such a one")
    void a_new_password_of_257_characters_is_refused(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired challenge = challenge(pool, bob);

        assertThatRefused(() -> challenge.respond(GOOD + "x".repeat(257 - GOOD.length())))
                .isExactly(
                        InvalidParameterException.class,
                        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must"
                                + " have length less than or equal to 256");

        assertThat(challenge.respond(GOOD + "x".repeat(256 - GOOD.length())).expectTokens())
                .isSignedIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {" " + GOOD, GOOD + " "})
    @NotVerified(reason = "CLI has the text for passwords; nobody has answered with such a one")
    void a_new_password_with_a_space_at_its_edge_is_refused(
            String password, UserPool pool, @Called("bob") TestUser bob) {
        assertThatRefused(() -> challenge(pool, bob).respond(password))
                .isExactly(
                        InvalidParameterException.class,
                        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must"
                                + " satisfy regular expression pattern: ^[\\S]+.*[\\S]+$");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_weak_password_does_not_use_the_session_up(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired challenge = challenge(pool, bob);
        assertThatRefused(() -> challenge.respond("weak"))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password does not conform to policy: Password not long enough");

        assertThat(challenge.respond(GOOD).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "deduced: STK-login shows only that the session can still be answered")
    void a_refused_answer_changes_nothing(
            UserPool pool, @Called("bob") TestUser bob, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> challenge(pool, bob).respond("weak"))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password does not conform to policy: Password not long enough");

        assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("bob"))
                        .userStatus())
                .isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        pool.adminSignIn("bob", "Temp-Horse-1").expectNewPasswordRequired();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_session_cannot_be_answered_twice(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired challenge = challenge(pool, bob);
        challenge.respond(GOOD).expectTokens();

        assertThatRefused(() -> challenge.respond("Newer-Horse-1")).isUsedSession();
    }

    @Test
    @NotVerified(reason = "deduced: STK-login shows only that the second answer is refused")
    void answering_twice_does_not_set_the_password_again(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired challenge = challenge(pool, bob);
        challenge.respond(GOOD).expectTokens();
        assertThatRefused(() -> challenge.respond("Newer-Horse-1")).isUsedSession();

        assertThat(pool.adminSignIn("bob", GOOD).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications and in reports")
    void a_garbled_session_is_refused(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        AdminRespondToAuthChallengeRequest answer =
                answer(pool, client, "AYABeGarbledGarbledGarbled", Map.of("USERNAME", "bob", "NEW_PASSWORD", GOOD));

        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(answer)).isNotAuthorized(INVALID_SESSION);
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications and in reports")
    void the_session_of_another_user_is_refused(
            UserPool pool, AppClient client, @Called("carol") TestUser carol, CognitoIdentityProviderClient cognito) {
        String session = challenge(pool, carol).session();
        AdminRespondToAuthChallengeRequest answer =
                answer(pool, client, session, Map.of("USERNAME", "bob", "NEW_PASSWORD", GOOD));

        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(answer)).isNotAuthorized(INVALID_SESSION);
    }

    @Test
    @NotVerified(reason = "DG26: a session is bound to its client; no capture shows the text")
    void the_session_of_another_client_is_refused(
            UserPool pool, @Called("bob") TestUser bob, CognitoIdentityProviderClient cognito) {
        String session = challenge(pool, bob).session();
        String other = cognito.createUserPoolClient(r -> r.userPoolId(pool.id()).clientName("other"))
                .userPoolClient()
                .clientId();

        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool.id())
                        .clientId(other)
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", "bob", "NEW_PASSWORD", GOOD))))
                .isNotAuthorized(INVALID_SESSION);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NEW_PASSWORD_REQUIRED", "PASSWORD_VERIFIER", "UNKNOWN_TO_SDK_VERSION"})
    @NotVerified(reason = "CLI has the text; nobody has answered in the name of another challenge")
    void the_name_of_another_challenge_is_refused_and_the_session_stays_good(
            ChallengeNameType name,
            UserPool pool,
            AppClient client,
            @Called("bob") TestUser bob,
            CognitoIdentityProviderClient cognito) {
        NewPasswordRequired challenge = challenge(pool, bob);
        AdminRespondToAuthChallengeRequest misnamed =
                answer(pool, client, challenge.session(), Map.of("USERNAME", "bob", "NEW_PASSWORD", GOOD)).toBuilder()
                        .challengeName(name)
                        .build();

        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(misnamed)).isNotAuthorized(INVALID_SESSION);

        assertThat(challenge.respond(GOOD).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "CLI: the form of the text is in error tables of client applications, not for this parameter")
    void an_answer_without_a_new_password_is_refused(UserPool pool, @Called("bob") TestUser bob) {
        assertThatRefused(() -> challenge(pool, bob).respond(Map.of()))
                .isExactly(InvalidParameterException.class, "Missing required parameter NEW_PASSWORD");
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; SPIKE saw the text on AWS after 3 min 54 s")
    @RequiresCapability(Capability.CLOCK)
    void a_session_expires_after_three_minutes(UserPool pool, @Called("bob") TestUser bob, CognitoEmulator emulator) {
        NewPasswordRequired challenge = challenge(pool, bob);
        emulator.clock().advance(Duration.ofMinutes(3));

        assertThatRefused(() -> challenge.respond(GOOD)).isExpiredSession();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves")
    @RequiresCapability(Capability.CLOCK)
    void a_session_can_be_answered_until_then(UserPool pool, @Called("bob") TestUser bob, CognitoEmulator emulator) {
        NewPasswordRequired challenge = challenge(pool, bob);
        emulator.clock().advance(Duration.ofSeconds(170));

        assertThat(challenge.respond(GOOD).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "STK-cred has the text for sign-ins, not for an answer")
    void a_user_who_is_disabled_meanwhile_is_refused(
            UserPool pool, @Called("bob") TestUser bob, CognitoIdentityProviderClient cognito) {
        NewPasswordRequired challenge = challenge(pool, bob);
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("bob"));

        assertThatRefused(() -> challenge.respond(GOOD)).isUserDisabled();
    }

    @Test
    @NotVerified(reason = "deduced: each sign-in has a session of its own")
    void two_sign_ins_have_two_sessions(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired first = challenge(pool, bob);
        NewPasswordRequired second = challenge(pool, bob);

        assertThat(first.session()).isNotEqualTo(second.session());
        assertThat(first.respond(GOOD).expectTokens()).isSignedIn();
    }

    private static NewPasswordRequired challenge(UserPool pool, TestUser user) {
        return pool.adminSignIn(user).expectNewPasswordRequired();
    }

    private static AdminRespondToAuthChallengeRequest answer(
            UserPool pool, AppClient client, String session, Map<String, String> responses) {
        return AdminRespondToAuthChallengeRequest.builder()
                .userPoolId(pool.id())
                .clientId(client.id())
                .challengeName("NEW_PASSWORD_REQUIRED")
                .session(session)
                .challengeResponses(responses)
                .build();
    }
}
