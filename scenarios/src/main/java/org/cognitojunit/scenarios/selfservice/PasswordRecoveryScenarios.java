package org.cognitojunit.scenarios.selfservice;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Forgotten passwords, and those that an administrator resets. */
@CognitoUserPool(
        users = {
            @PoolUser(
                    name = "alice",
                    password = "Correct-Horse-1",
                    attributes = {"email=alice@example.com", "email_verified=true"}),
            @PoolUser(name = "bob", password = "Correct-Horse-2", attributes = "email=bob@example.com"),
            @PoolUser(
                    name = "carol",
                    temporaryPassword = "Temp-Horse-1",
                    attributes = {"email=carol@example.com", "email_verified=true"})
        },
        lifecycle = Lifecycle.PER_METHOD)
class PasswordRecoveryScenarios {

    private static final String FRESH = "Fresh-Horse-1";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";
    private static final String UNKNOWN = "Username/client id combination not found.";
    private static final String NO_CHANNEL =
            "Cannot reset password for the user as there is no registered/verified email or phone_number";
    private static final String WRONG_STATE = "User password cannot be reset in the current state.";

    private CognitoIdentityProviderClient cognito;
    private UserPool pool;
    private AppClient client;
    private Applicant alice;

    @BeforeEach
    void alice(CognitoIdentityProviderClient cognito, UserPool pool, AppClient client) {
        this.cognito = cognito;
        this.pool = pool;
        this.client = client;
        alice = new Applicant(cognito, client, "alice");
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; MOTO-AWS shows the rest")
    @RequiresCapability(Capability.INBOX)
    void a_code_from_the_mail_sets_another_password(CognitoEmulator emulator) {
        alice.forgotPassword();
        alice.choosePassword(code(emulator), FRESH);

        assertThat(pool.adminSignIn("alice", FRESH).expectTokens()).isSignedIn();
        assertThatRefused(() -> pool.adminSignIn("alice", "Correct-Horse-1")).isWrongPassword();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; CLI gives the text")
    @RequiresCapability(Capability.INBOX)
    void a_wrong_code_is_refused(CognitoEmulator emulator) {
        alice.forgotPassword();

        assertThatRefused(() -> alice.choosePassword(Applicant.otherThan(code(emulator)), FRESH))
                .isCodeMismatch();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox and the clock moves; DG26 gives the lifetime, CLI the text")
    @RequiresCapability({Capability.INBOX, Capability.CLOCK})
    void an_old_code_is_refused(CognitoEmulator emulator) {
        alice.forgotPassword();
        emulator.clock().advance(Duration.ofHours(1));

        assertThatRefused(() -> alice.choosePassword(code(emulator), FRESH))
                .isExactly(ExpiredCodeException.class, EXPIRED);
    }

    @Test
    @EmulatorOnly(reason = "the codes are read from the inbox; CLI gives the text")
    @RequiresCapability(Capability.INBOX)
    void a_newer_code_replaces_the_one_before(CognitoEmulator emulator) {
        alice.forgotPassword();
        String first = code(emulator);
        alice.forgotPassword();

        assertThatRefused(() -> alice.choosePassword(first, FRESH)).isExactly(ExpiredCodeException.class, EXPIRED);
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; CLI gives the text")
    @RequiresCapability(Capability.INBOX)
    void a_weak_password_is_refused(CognitoEmulator emulator) {
        alice.forgotPassword();

        assertThatRefused(() -> alice.choosePassword(code(emulator), "Sh0rt-"))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password did not conform with policy: Password not long enough");
    }

    @Test
    @EmulatorOnly(reason = "a mail is written; BOT documents the state, CLI gives the text")
    @RequiresCapability(Capability.INBOX)
    void after_a_reset_by_an_administrator_the_user_must_choose_a_password(CognitoEmulator emulator) {
        cognito.adminResetUserPassword(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.adminSignIn("alice", "Correct-Horse-1")).isPasswordResetRequired();
        alice.choosePassword(code(emulator), FRESH);
        assertThat(pool.adminSignIn("alice", FRESH).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "CLI, DG23: the text is in error tables, the rule in the guide")
    void a_code_that_nobody_asked_for_is_refused() {
        assertThatRefused(() -> alice.choosePassword("123456", FRESH)).isExactly(ExpiredCodeException.class, EXPIRED);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "CLI, GH: reported without a date")
    void without_a_verified_address_there_is_no_way() {
        assertThatRefused(() -> new Applicant(cognito, client, "bob").forgotPassword())
                .isInvalidParameter(NO_CHANNEL);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "GH aws-sdk-net#1984: reported without a date")
    void an_unconfirmed_user_has_no_way_either() {
        Applicant dora = new Applicant(cognito, client, "dora");
        dora.signUp("email", "dora@example.com");

        assertThatRefused(() -> dora.forgotPassword()).isInvalidParameter(NO_CHANNEL);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "GH, CLI: reported without a date")
    void who_has_a_temporary_password_has_none_to_forget() {
        assertThatRefused(() -> new Applicant(cognito, client, "carol").forgotPassword())
                .isNotAuthorized(WRONG_STATE);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "GH, CLI: reported without a date")
    void a_temporary_password_is_not_reset() {
        assertThatRefused(() -> cognito.adminResetUserPassword(
                        r -> r.userPoolId(pool.id()).username("carol")))
                .isNotAuthorized(WRONG_STATE);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "STK has the text for other calls only")
    void a_disabled_user_is_refused() {
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> alice.forgotPassword()).isUserDisabled();
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "FLO: recorded without a date")
    void an_unknown_user_is_named_as_such() {
        assertThatRefused(() -> new Applicant(cognito, client, "nobody").forgotPassword())
                .isExactly(UserNotFoundException.class, UNKNOWN);
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void an_unknown_user_chooses_no_password() {
        assertThatRefused(() -> new Applicant(cognito, client, "nobody").choosePassword("123456", FRESH))
                .isExactly(UserNotFoundException.class, UNKNOWN);
    }

    private String code(CognitoEmulator emulator) {
        return emulator.inbox(pool.id()).latest("alice").code();
    }
}
