package org.cognitojunit.scenarios.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceType;

/** The operations on devices: the user's own, and their twins for administrators. */
@CognitoUserPool(
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        },
        lifecycle = Lifecycle.PER_METHOD)
class DeviceOperationScenarios {

    private static final String NO_DEVICE = "Device does not exist.";

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;

    @Called("alice")
    private TestUser alice;

    @Called("bob")
    private TestUser bob;

    @Test
    @NotVerified(reason = "BOT and DG26: false where devices are always remembered")
    void a_pool_that_always_remembers_needs_no_more_than_the_confirmation() {
        Tokens tokens = Tracking.always(pool, cognito).signIn(alice);

        assertThat(confirmationNecessary(tokens)).isFalse();
    }

    @Test
    @NotVerified(reason = "BOT and DG26: true where the user has a say")
    void a_pool_that_remembers_on_prompt_asks_for_the_users_word() {
        Tokens tokens = Tracking.onPrompt(pool, cognito).signIn(alice);

        assertThat(confirmationNecessary(tokens)).isTrue();
    }

    @Test
    @NotVerified(reason = "BOT: the members of the answers; the names of the attributes are inferred")
    void a_confirmed_device_is_shown() {
        Tracking tracking = Tracking.always(pool, cognito);
        Tokens tokens = tracking.signIn(alice);
        RememberedDevice device = pool.authenticator().confirmDevice(tokens, "Alice's telephone");

        DeviceType shown = cognito.getDevice(
                        r -> r.accessToken(tokens.accessToken()).deviceKey(device.key()))
                .device();

        assertThat(shown.deviceKey()).isEqualTo(device.key());
        assertThat(shown.deviceAttributes())
                .anySatisfy(attribute -> assertThat(attribute.value()).isEqualTo("Alice's telephone"));
        assertThat(shown.deviceCreateDate()).isNotNull();
        assertThat(cognito.adminGetDevice(
                                r -> r.userPoolId(pool.id()).username("alice").deviceKey(device.key()))
                        .device()
                        .deviceCreateDate())
                .isEqualTo(shown.deviceCreateDate());
    }

    @Test
    @NotVerified(reason = "BOT: the members of the answers; no capture")
    void the_devices_of_a_user_are_listed() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice one = tracking.device(alice);
        Tokens tokens = tracking.signIn(alice);
        RememberedDevice two = pool.confirmDevice(tokens);
        tracking.device(bob);

        assertThat(cognito.listDevices(r -> r.accessToken(tokens.accessToken())).devices())
                .extracting(DeviceType::deviceKey)
                .containsExactlyInAnyOrder(one.key(), two.key());
        assertThat(cognito.adminListDevices(r -> r.userPoolId(pool.id()).username("alice"))
                        .devices())
                .extracting(DeviceType::deviceKey)
                .containsExactlyInAnyOrder(one.key(), two.key());
    }

    @Test
    @NotVerified(reason = "inferred: a device is one once it is confirmed")
    void a_device_that_nobody_has_confirmed_is_not_listed() {
        Tokens tokens = Tracking.always(pool, cognito).signIn(alice);

        assertThat(cognito.listDevices(r -> r.accessToken(tokens.accessToken())).devices())
                .isEmpty();
    }

    @Test
    @NotVerified(reason = "BOT: both operations; no capture")
    void a_user_decides_on_the_status_of_a_device() {
        Tracking tracking = Tracking.onPrompt(pool, cognito);
        Tokens tokens = tracking.signIn(alice);
        RememberedDevice device = pool.confirmDevice(tokens);

        cognito.updateDeviceStatus(r -> r.accessToken(tokens.accessToken())
                .deviceKey(device.key())
                .deviceRememberedStatus(DeviceRememberedStatusType.REMEMBERED));

        assertThat(pool.adminSignIn(alice, device)).isChallenge("DEVICE_SRP_AUTH");
    }

    @Test
    @NotVerified(reason = "CLI and AMP: the text, for a sign-in")
    void a_forgotten_device_is_gone() {
        Tracking tracking = Tracking.always(pool, cognito);
        Tokens tokens = tracking.signIn(alice);
        RememberedDevice device = pool.confirmDevice(tokens);

        cognito.forgetDevice(r -> r.accessToken(tokens.accessToken()).deviceKey(device.key()));

        assertGone(tokens, device);
    }

    @Test
    @NotVerified(reason = "CLI and AMP: the text, for a sign-in")
    void a_device_that_an_administrator_forgets_is_gone() {
        Tracking tracking = Tracking.always(pool, cognito);
        Tokens tokens = tracking.signIn(alice);
        RememberedDevice device = pool.confirmDevice(tokens);

        tracking.forget(alice, device);

        assertGone(tokens, device);
    }

    @Test
    @NotVerified(reason = "inferred: the device of somebody else is as good as none")
    void the_device_of_another_user_is_out_of_reach() {
        Tracking tracking = Tracking.always(pool, cognito);
        RememberedDevice device = tracking.device(alice);
        Tokens bobs = tracking.signIn(bob);

        assertGone(bobs, device);
        assertThat(cognito.adminListDevices(r -> r.userPoolId(pool.id()).username("alice"))
                        .devices())
                .hasSize(1);
    }

    private void assertGone(Tokens tokens, RememberedDevice device) {
        String token = tokens.accessToken();
        assertThatRefused(() -> cognito.getDevice(r -> r.accessToken(token).deviceKey(device.key())))
                .isResourceNotFound(NO_DEVICE);
        assertThatRefused(() -> cognito.forgetDevice(r -> r.accessToken(token).deviceKey(device.key())))
                .isResourceNotFound(NO_DEVICE);
        assertThatRefused(() -> cognito.updateDeviceStatus(r -> r.accessToken(token)
                        .deviceKey(device.key())
                        .deviceRememberedStatus(DeviceRememberedStatusType.REMEMBERED)))
                .isResourceNotFound(NO_DEVICE);
    }

    @Test
    @NotVerified(reason = "CLI: the text, for tokens of another username form")
    void a_key_that_was_not_given_out_with_the_tokens_is_refused() {
        Tracking tracking = Tracking.always(pool, cognito);
        Tokens one = tracking.signIn(alice);
        Tokens other = tracking.signIn(alice);

        assertThatRefused(() -> cognito.confirmDevice(r -> r.accessToken(other.accessToken())
                        .deviceKey(one.newDevice().deviceKey())))
                .isInvalidParameter("Invalid device key given.");
    }

    @Test
    @NotVerified(reason = "deduced from the facts on access tokens")
    void a_token_that_is_none_is_refused() {
        assertThatRefused(() -> cognito.listDevices(r -> r.accessToken("garbage")))
                .isNotAuthorized("Invalid Access Token");
    }

    @Test
    @NotVerified(reason = "no message of AWS is known here: that of other operations")
    void devices_of_an_unknown_user_are_refused() {
        Tracking.always(pool, cognito);

        assertThatRefused(() ->
                        cognito.adminListDevices(r -> r.userPoolId(pool.id()).username("mallory")))
                .isUserNotFound();
    }

    private boolean confirmationNecessary(Tokens tokens) {
        RememberedDevice device = RememberedDevice.of(tokens);
        return cognito.confirmDevice(r -> r.accessToken(tokens.accessToken())
                        .deviceKey(device.key())
                        .deviceSecretVerifierConfig(device.secretVerifier()))
                .userConfirmationNecessary();
    }
}
