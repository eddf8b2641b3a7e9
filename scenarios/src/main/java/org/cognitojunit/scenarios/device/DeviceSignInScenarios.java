package org.cognitojunit.scenarios.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.DevicePasswordVerifier;
import org.cognitojunit.auth.DeviceSrpAuth;
import org.cognitojunit.auth.NewDevice;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;

/** Signing in from a device: what Cognito says of a new one, and how a remembered one proves itself. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = {
                            AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                            AuthFlow.USER_PASSWORD_AUTH,
                            AuthFlow.USER_SRP_AUTH
                        }),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class DeviceSignInScenarios {

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;
    private TestUser alice;

    @Test
    @NotVerified(reason = "AWS CLI examples show the form of both keys; no capture")
    void a_sign_in_without_a_device_key_names_a_new_device() {
        Tracking tracking = Tracking.always(pool, cognito);

        NewDevice device = tracking.signIn(alice).newDevice();

        assertThat(device.deviceKey())
                .matches("[a-z]{2}-[a-z]+-\\d_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(device.deviceGroupKey()).startsWith("-");
    }

    @Test
    @NotVerified(reason = "BOT: without a DeviceConfiguration no device is tracked")
    void a_pool_that_does_not_track_devices_names_none() {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens.newDevice()).isNull();
        assertThat(tokens.accessTokenClaims()).doesNotContainKey("device_key");
    }

    @Test
    @NotVerified(reason = "DG23: the claim; not of which device")
    void the_access_token_names_the_new_device() {
        Tokens tokens = Tracking.always(pool, cognito).signIn(alice);

        assertThat(tokens.accessTokenClaims())
                .containsEntry("device_key", tokens.newDevice().deviceKey());
        assertThat(tokens.idTokenClaims()).doesNotContainKey("device_key");
    }

    @Test
    @NotVerified(reason = "DG26 and AMP: the device's proof replaces the second factor")
    void a_remembered_device_signs_in_where_others_are_asked_for_a_code() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);
        tracking.requireApp(alice);

        assertThat(pool.signIn(alice)).isChallenge("SOFTWARE_TOKEN_MFA");
        assertThat(pool.signIn(alice, device).expectDeviceSrpAuth().respond(device))
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "DG26 and AMP, for the other API")
    void a_remembered_device_signs_in_by_the_server_side() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);
        tracking.requireApp(alice);

        assertThat(pool.adminSignIn(alice, device).expectDeviceSrpAuth().respond(device))
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "AMP: DEVICE_KEY goes with the proof of the password")
    void a_remembered_device_signs_in_after_a_password_that_was_proved() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);
        tracking.requireApp(alice);

        assertThat(pool.srpSignIn(alice, device).expectDeviceSrpAuth().respond(device))
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "inferred: nobody has shown a device's challenge without MFA")
    void a_remembered_device_proves_itself_where_no_second_factor_is_due() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);

        assertThat(pool.adminSignIn(alice, device)).isChallenge("DEVICE_SRP_AUTH");
    }

    @Test
    @NotVerified(reason = "BOT docs and AMP: the parameters of both challenges")
    void the_challenges_carry_what_the_proof_needs() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);

        DeviceSrpAuth first = pool.adminSignIn(alice, device).expectDeviceSrpAuth();
        DevicePasswordVerifier second = first.begin(device).expectDevicePasswordVerifier();

        assertThat(first.parameters()).containsEntry("DEVICE_KEY", device.key());
        assertThat(first.session()).isNotEmpty();
        assertThat(second.parameters())
                .containsOnlyKeys("DEVICE_KEY", "SALT", "SECRET_BLOCK", "SRP_B", "USERNAME")
                .containsEntry("DEVICE_KEY", device.key())
                .containsEntry("USERNAME", "alice");
        assertThat(second.session()).isNotEmpty().isNotEqualTo(first.session());
    }

    @Test
    @NotVerified(reason = "facts on NewDeviceMetadata: only without a known DEVICE_KEY; no capture")
    void a_sign_in_from_a_known_device_names_it_and_no_new_one() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);

        Tokens tokens = tracking.signIn(alice, device);

        assertThat(tokens.newDevice()).isNull();
        assertThat(tokens.accessTokenClaims()).containsEntry("device_key", device.key());
    }

    @Test
    @NotVerified(reason = "BOT docs: the setting; no capture")
    void a_device_does_not_stand_for_a_second_factor_where_the_pool_says_so() {
        Tracking tracking = Tracking.only(pool, cognito);
        RememberedDevice device = tracking.device(alice);
        AuthenticatorApp app = tracking.requireApp(alice);

        Tokens tokens = pool.adminSignIn(alice, device)
                .expectSoftwareTokenMfa()
                .respondWithCode(app.code())
                .expectTokens();

        assertThat(tokens.newDevice()).isNull();
    }

    @Test
    @NotVerified(reason = "BOT docs: opt-in; no capture")
    void a_device_that_waits_for_its_user_does_not_stand_for_a_second_factor_before() {
        Tracking tracking = Tracking.onPrompt(pool, cognito);
        RememberedDevice device = tracking.device(alice);
        tracking.requireApp(alice);
        assertThat(pool.adminSignIn(alice, device)).isChallenge("SOFTWARE_TOKEN_MFA");

        tracking.status(alice, device, DeviceRememberedStatusType.REMEMBERED);

        assertThat(pool.adminSignIn(alice, device)).isChallenge("DEVICE_SRP_AUTH");
    }

    @Test
    @NotVerified(reason = "BOT: the two values of the status; no capture")
    void a_device_that_is_no_longer_remembered_does_not_stand_for_a_second_factor() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);
        tracking.requireApp(alice);

        tracking.status(alice, device, DeviceRememberedStatusType.NOT_REMEMBERED);

        assertThat(pool.adminSignIn(alice, device)).isChallenge("SOFTWARE_TOKEN_MFA");
    }

    @Test
    @NotVerified(reason = "DG26: a known DEVICE_KEY must be passed; no capture")
    void a_refresh_brings_the_device_key() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);
        Tokens tokens = tracking.signIn(alice, device);

        assertThat(pool.refresh(tokens).accessTokenClaims()).containsEntry("device_key", device.key());
        assertThat(pool.adminRefresh(tokens)).isSignedIn();
        assertThat(pool.getTokensFromRefreshToken(tokens)).isSignedIn();
    }
}
