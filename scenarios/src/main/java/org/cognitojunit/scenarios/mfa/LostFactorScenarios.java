package org.cognitojunit.scenarios.mfa;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.assertj.core.api.Assertions;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MfaMethodNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** What becomes of a user whose second factor is on and has lost what it takes: nobody gets in by the password alone. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = {
                            AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                            AuthFlow.USER_PASSWORD_AUTH,
                            AuthFlow.USER_SRP_AUTH,
                            AuthFlow.USER_AUTH
                        }),
        users = @PoolUser(name = "alice", password = Door.PASSWORD),
        lifecycle = Lifecycle.PER_METHOD)
@RequiresCapability(Capability.MESSAGES)
class LostFactorScenarios {

    private static final String NONE_LEFT = "No MFA mechanism registerd in the account.";

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;
    private TestUser alice;
    private Mfa mfa;
    private Tokens tokens;

    @BeforeEach
    void two_contacts() {
        mfa = Mfa.withAll(pool, cognito, UserPoolMfaType.OPTIONAL);
        mfa.has("alice", "phone_number", "+15555550100");
        mfa.has("alice", "email", "alice@example.com");
        tokens = pool.adminSignIn(alice).expectTokens();
    }

    @Test
    @SeenOnAws(source = "GH", on = "2021-08-31")
    void a_deleted_number_refuses_the_sign_in() {
        prefer("SMS_MFA");

        cognito.deleteUserAttributes(r -> r.accessToken(tokens.accessToken()).userAttributeNames("phone_number"));

        assertThatRefused(() -> pool.srpSignIn(alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
        Assertions.assertThat(alice().preferredMfaSetting()).isEqualTo("SMS_MFA");
        Assertions.assertThat(alice().userMFASettingList()).containsExactly("SMS_MFA");
    }

    @ParameterizedTest
    @EnumSource
    @NotVerified(reason = "amplify-js#8829 shows it for DeleteUserAttributes")
    void a_number_that_is_lost_in_whatever_way_refuses_the_sign_in(Loss loss) {
        prefer("SMS_MFA");

        loss.take("phone_number", pool, cognito, tokens.accessToken());

        assertThatRefused(() -> pool.adminSignIn(alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
        Assertions.assertThat(alice().preferredMfaSetting()).isEqualTo("SMS_MFA");
    }

    @ParameterizedTest
    @EnumSource
    @NotVerified(reason = "amplify-js#8829 shows it for a number")
    void an_address_that_is_lost_refuses_the_sign_in_too(Loss loss) {
        prefer("EMAIL_OTP");

        loss.take("email", pool, cognito, tokens.accessToken());

        assertThatRefused(() -> pool.adminSignIn(alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
        Assertions.assertThat(alice().preferredMfaSetting()).isEqualTo("EMAIL_OTP");
    }

    @ParameterizedTest
    @EnumSource
    @NotVerified(reason = "amplify-js#8829 shows it for SRP")
    void every_way_in_is_refused(Door door) {
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());

        assertThatRefused(() -> door.enter(pool, alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
    }

    @ParameterizedTest
    @EnumSource
    @NotVerified(reason = "BOT: a factor that is on is asked for; that a lost one is passed over is inferred")
    void another_factor_that_is_on_is_asked_for(Door door) {
        AuthenticatorApp app = mfa.verifiedApp(tokens.accessToken());
        cognito.setUserMFAPreference(
                r -> r.accessToken(tokens.accessToken()).softwareTokenMfaSettings(s -> s.enabled(true)));
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());

        assertThat(door.enter(pool, alice).expectSoftwareTokenMfa().respondWithCode(app.code()))
                .isSignedIn();
        Assertions.assertThat(alice().preferredMfaSetting()).isEqualTo("SMS_MFA");
    }

    @Test
    @NotVerified(reason = "inferred: an app that is not on is no factor where MFA is optional")
    void an_app_that_is_not_on_does_not_stand_in() {
        mfa.verifiedApp(tokens.accessToken());
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());

        assertThatRefused(() -> pool.adminSignIn(alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
    }

    @Test
    @NotVerified(reason = "inferred: a sign-in goes on with what it has")
    void tokens_from_before_are_refreshed() {
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());

        assertThat(pool.refresh(tokens)).isSignedIn();
        assertThat(pool.adminRefresh(tokens)).isSignedIn();
        assertThat(pool.getTokensFromRefreshToken(tokens)).isSignedIn();
    }

    @Test
    @NotVerified(
            reason =
                    "DG26: a remembered device replaces the second factor; that a lost one makes no difference is inferred")
    void a_remembered_device_proves_itself_in_place_of_a_lost_factor() {
        cognito.updateUserPool(r -> r.userPoolId(pool.id())
                .smsConfiguration(s -> s.snsCallerArn(Mfa.ROLE))
                .emailConfiguration(e ->
                        e.emailSendingAccount(EmailSendingAccountType.DEVELOPER).sourceArn(Mfa.IDENTITY))
                .deviceConfiguration(
                        d -> d.challengeRequiredOnNewDevice(true).deviceOnlyRememberedOnUserPrompt(false)));
        RememberedDevice device = pool.confirmDevice(pool.adminSignIn(alice).expectTokens());
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());

        assertThat(pool.adminSignIn(alice, device).expectDeviceSrpAuth().respond(device))
                .isSignedIn();
        assertThatRefused(() -> pool.adminSignIn(alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
    }

    @Test
    @NotVerified(reason = "inferred: what the administrator switches off is not missed")
    void an_administrator_switches_a_lost_factor_off() {
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());

        cognito.adminSetUserMFAPreference(
                r -> r.userPoolId(pool.id()).username("alice").smsMfaSettings(s -> s.enabled(false)));

        assertThat(pool.adminSignIn(alice)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "inferred: a lost factor cannot be switched on again")
    void a_lost_factor_is_not_set_up() {
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());

        assertThatRefused(() -> prefer("SMS_MFA"))
                .isInvalidParameter("User does not have delivery config set to turn on SMS_MFA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP"})
    @NotVerified(reason = "CDKD: SetUserPoolMfaConfig replaces what it leaves out; the refusal is inferred")
    void a_factor_that_the_pool_no_longer_offers_refuses_the_sign_in(String factor) {
        prefer(factor);
        withoutSender();
        Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);

        assertThatRefused(() -> pool.adminSignIn(alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
        Assertions.assertThat(alice().preferredMfaSetting()).isEqualTo(factor);
    }

    @Test
    @NotVerified(reason = "DG26: where MFA is off nobody is asked; that preferences outlive it is inferred")
    void a_pool_without_mfa_asks_for_nothing_and_forgets_nothing() {
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());

        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id()));
        assertThat(pool.adminSignIn(alice)).isSignedIn();
        Assertions.assertThat(alice().preferredMfaSetting()).isEqualTo("SMS_MFA");

        Mfa.withAll(pool, cognito, UserPoolMfaType.OPTIONAL);
        assertThatRefused(() -> pool.adminSignIn(alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
    }

    @Test
    @NotVerified(
            reason =
                    "inferred: a factor that was lost before MFA became required is not set up anew by the password alone")
    void a_factor_that_was_lost_before_the_pool_required_one_is_not_replaced_at_the_sign_in() {
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("email", pool, cognito, tokens.accessToken());

        Mfa.withAll(pool, cognito, UserPoolMfaType.ON);

        assertThatRefused(() -> pool.adminSignIn(alice)).isExactly(MfaMethodNotFoundException.class, NONE_LEFT);
    }

    @Test
    @NotVerified(reason = "inferred: once it is switched off, the user sets up another")
    void an_administrator_lets_a_user_replace_a_lost_factor() {
        prefer("SMS_MFA");
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("email", pool, cognito, tokens.accessToken());
        cognito.adminSetUserMFAPreference(
                r -> r.userPoolId(pool.id()).username("alice").smsMfaSettings(s -> s.enabled(false)));

        Mfa.withAll(pool, cognito, UserPoolMfaType.ON);

        assertThat(pool.adminSignIn(alice)).isChallenge("MFA_SETUP");
    }

    @ParameterizedTest
    @EnumSource
    @NotVerified(
            reason = "amplify-js#8829, 2023-08-25: the last one is refused where MFA is required; the text is ours")
    void where_mfa_is_required_the_last_number_stays(Loss loss) {
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("email", pool, cognito, tokens.accessToken());
        Mfa.withAll(pool, cognito, UserPoolMfaType.ON);

        assertThatRefused(() -> loss.take("phone_number", pool, cognito, tokens.accessToken()))
                .isExactly(
                        InvalidParameterException.class,
                        "phone_number cannot be deleted: the user pool requires MFA, and the user has no other MFA factor.");
        Assertions.assertThat(mfa.attributes("alice")).containsEntry("phone_number", "+15555550100");
    }

    @ParameterizedTest
    @EnumSource
    @NotVerified(reason = "amplify-js#8829, 2023-08-25, of a number; the text is ours")
    void where_mfa_is_required_the_last_address_stays(Loss loss) {
        Loss.ADMIN_DELETE_USER_ATTRIBUTES.take("phone_number", pool, cognito, tokens.accessToken());
        Mfa.withAll(pool, cognito, UserPoolMfaType.ON);

        assertThatRefused(() -> loss.take("email", pool, cognito, tokens.accessToken()))
                .isExactly(
                        InvalidParameterException.class,
                        "email cannot be deleted: the user pool requires MFA, and the user has no other MFA factor.");
        Assertions.assertThat(mfa.attributes("alice")).containsEntry("email", "alice@example.com");
    }

    @ParameterizedTest
    @EnumSource
    @NotVerified(reason = "inferred: another factor is left")
    void where_mfa_is_required_one_of_two_contacts_can_go(Loss loss) {
        Mfa.withAll(pool, cognito, UserPoolMfaType.ON);

        loss.take("phone_number", pool, cognito, tokens.accessToken());

        Assertions.assertThat(mfa.attributes("alice")).doesNotContainKey("phone_number");
    }

    private void prefer(String factor) {
        mfa.prefer("alice", factor);
    }

    /** Takes from the pool what it sends codes with. */
    private void withoutSender() {
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id()));
        cognito.updateUserPool(r -> r.userPoolId(pool.id()));
    }

    private AdminGetUserResponse alice() {
        return cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"));
    }
}
