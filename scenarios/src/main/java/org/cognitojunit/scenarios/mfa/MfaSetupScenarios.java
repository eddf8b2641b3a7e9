package org.cognitojunit.scenarios.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.MfaSetup;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** Users without a second factor in a pool that requires one. */
@CognitoUserPool(
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class MfaSetupScenarios {

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;

    @Called("alice")
    private TestUser alice;

    private Mfa mfa;

    @BeforeEach
    void required() {
        mfa = Mfa.withApps(pool, cognito, UserPoolMfaType.ON);
    }

    @Test
    @NotVerified(reason = "AMP: the parameter")
    void the_challenge_names_what_can_be_set_up() {
        assertThat(setup().choices()).containsExactly("SOFTWARE_TOKEN_MFA");
    }

    @Test
    @NotVerified(reason = "MOTO-AWS, without a date, and DG26")
    void an_app_that_is_set_up_signs_the_user_in() {
        MfaSetup setup = setup();
        AssociateSoftwareTokenResponse associated = mfa.associate(setup);
        AuthenticatorApp app = pool.authenticatorApp(associated.secretCode());

        assertThat(setup.respondWithSession(mfa.verify(associated, app.code())).expectTokens())
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "MOTO-AWS, without a date, and DG26; the tolerance that the second code needs is inferred")
    void it_is_asked_for_from_then_on() {
        MfaSetup setup = setup();
        AssociateSoftwareTokenResponse associated = mfa.associate(setup);
        AuthenticatorApp app = pool.authenticatorApp(associated.secretCode());
        setup.respondWithSession(mfa.verify(associated, app.code())).expectTokens();

        assertThat(pool.adminSignIn(alice).expectSoftwareTokenMfa().respondWithCode(app.code()))
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "DG26: the order")
    void a_new_password_comes_first(@Called("bob") TestUser bob) {
        MfaSetup setup = pool.adminSignIn(bob)
                .expectNewPasswordRequired()
                .respond("New-Horse-1")
                .expectMfaSetup();

        assertThat(setup.choices()).containsExactly("SOFTWARE_TOKEN_MFA");
    }

    @Test
    @NotVerified(reason = "CLI, and reports without a date: the text")
    void a_wrong_code_sets_nothing_up() {
        AssociateSoftwareTokenResponse associated = mfa.associate(setup());
        String wrong =
                Mfa.otherThan(pool.authenticatorApp(associated.secretCode()).code());

        assertThatRefused(() -> mfa.verify(associated, wrong))
                .isExactly(EnableSoftwareTokenMfaException.class, "Code mismatch and fail enable Software Token MFA");
    }

    @Test
    @NotVerified(reason = "deduced: MFA_SETUP takes the session of VerifySoftwareToken")
    void the_challenge_cannot_be_answered_with_nothing_set_up() {
        MfaSetup setup = setup();

        assertThatRefused(() -> setup.respond(Map.of())).isInvalidSession();
    }

    @Test
    @NotVerified(reason = "STK-login shows it for another challenge")
    void a_session_sets_one_app_up() {
        MfaSetup setup = setup();
        mfa.associate(setup);

        assertThatRefused(() -> mfa.associate(setup)).isUsedSession();
    }

    @Test
    @NotVerified(reason = "STK-login shows it for another challenge")
    void what_was_set_up_signs_in_once() {
        MfaSetup setup = setup();
        AssociateSoftwareTokenResponse associated = mfa.associate(setup);
        AuthenticatorApp app = pool.authenticatorApp(associated.secretCode());
        String verified = mfa.verify(associated, app.code());
        setup.respondWithSession(verified).expectTokens();

        assertThatRefused(() -> setup.respondWithSession(verified)).isUsedSession();
    }

    @Test
    @NotVerified(reason = "STK-login shows it for another challenge")
    void an_app_is_verified_once() {
        AssociateSoftwareTokenResponse associated = mfa.associate(setup());
        AuthenticatorApp app = pool.authenticatorApp(associated.secretCode());
        mfa.verify(associated, app.code());

        assertThatRefused(() -> mfa.verify(associated, app.code())).isUsedSession();
    }

    @Test
    @NotVerified(reason = "STK-cred has the text for sign-ins")
    void a_user_who_is_disabled_meanwhile_sets_nothing_up() {
        MfaSetup setup = setup();
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> mfa.associate(setup)).isUserDisabled();
    }

    @Test
    @NotVerified(reason = "DG23 has the text for callers with an access token")
    void nothing_is_set_up_that_the_pool_has_given_up() {
        MfaSetup setup = setup();
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id()));

        assertThatRefused(() -> mfa.associate(setup))
                .isExactly(
                        SoftwareTokenMfaNotFoundException.class,
                        "Software Token MFA has not been enabled by the userPool");
    }

    private MfaSetup setup() {
        return pool.adminSignIn(alice).expectMfaSetup();
    }
}
