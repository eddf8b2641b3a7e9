package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.clients.Jwts.claims;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;

import java.util.List;
import java.util.Map;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/**
 * The device of npm's amazon-cognito-identity-js, in a pool that remembers devices once their user says so. The user has an
 * authenticator app.
 */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class RememberedDeviceTest {

    private static final List<String> ASKED_FOR_A_CODE = List.of("InitiateAuth", "PASSWORD_VERIFIER");
    private static final List<String> PROVED =
            List.of("InitiateAuth", "PASSWORD_VERIFIER", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER");

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private final TestPool pool = TestPool.create(
                    aws,
                    settings -> settings.deviceConfiguration(
                            c -> c.challengeRequiredOnNewDevice(true).deviceOnlyRememberedOnUserPrompt(true)))
            .withClient(client -> client.explicitAuthFlows(
                    ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                    ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                    ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));

    @AutoClose
    private final Relay js = Node.start("remembered-device.js", aws, pool);

    private AuthenticatorApp app;

    @BeforeEach
    void require_an_app() {
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .softwareTokenMfaConfiguration(t -> t.enabled(true)));
        pool.confirmed("alice");
        String token = pool.signIn("alice").accessToken();
        app = new AuthenticatorApp(
                cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode(),
                aws.emulator().clock());
        cognito.verifySoftwareToken(r -> r.accessToken(token).userCode(app.code()));
        cognito.setUserMFAPreference(r -> r.accessToken(token)
                .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
    }

    @Test
    void confirms_its_device_by_itself_and_says_that_the_user_is_to_be_asked() {
        js.call("signIn", "alice", PASSWORD);
        Map<String, Object> tokens = js.call("sendCode", app.code());

        assertThat(tokens)
                .containsEntry("confirmationNecessary", true)
                .containsEntry("calls", List.of("SOFTWARE_TOKEN_MFA", "ConfirmDevice"));
        assertThat(claims(tokens.get("accessToken")))
                .containsEntry("device_key", onlyDevice().deviceKey());
    }

    @Test
    void a_remembered_device_is_asked_in_place_of_the_app() {
        remember();

        Map<String, Object> tokens = js.call("signIn", "alice", PASSWORD);

        assertThat(tokens).containsEntry("calls", PROVED);
        assertThat(claims(tokens.get("accessToken")))
                .containsEntry("device_key", onlyDevice().deviceKey());
    }

    @Test
    void a_device_that_is_no_longer_remembered_is_not_asked() {
        remember();

        assertThat(js.call("doNotRememberDevice")).containsEntry("result", "SUCCESS");

        assertThat(js.call("signIn", "alice", PASSWORD)).containsEntry("calls", ASKED_FOR_A_CODE);
    }

    @Test
    void shows_and_lists_its_device() {
        remember();

        Map<String, Object> device = Relay.member(js.call("getDevice"), "Device");

        assertThat(device).containsEntry("DeviceKey", onlyDevice().deviceKey());
        assertThat(device.get("DeviceAttributes").toString()).contains("Name=device_name", "Value=nodejs");
        assertThat(js.call("listDevices")).containsEntry("Devices", List.of(device));
    }

    @Test
    void refreshes_with_its_device() {
        remember();
        js.call("signIn", "alice", PASSWORD);

        Map<String, Object> tokens = js.call("refresh");

        assertThat(claims(tokens.get("accessToken")))
                .containsEntry("device_key", onlyDevice().deviceKey());
    }

    @Test
    void is_asked_for_a_code_again_once_it_has_had_its_device_forgotten() {
        remember();

        assertThat(js.call("forgetDevice")).containsEntry("result", "SUCCESS");

        assertThat(js.call("listDevices")).containsEntry("Devices", List.of());
        assertThat(js.call("signIn", "alice", PASSWORD)).containsEntry("calls", ASKED_FOR_A_CODE);
    }

    @Test
    void tries_again_without_a_device_that_somebody_else_has_had_forgotten() {
        remember();
        String key = onlyDevice().deviceKey();
        cognito.adminForgetDevice(r -> r.userPoolId(pool.id()).username("alice").deviceKey(key));

        Map<String, Object> challenge = js.call("signIn", "alice", PASSWORD);

        assertThat(challenge)
                .containsEntry("challenge", "SOFTWARE_TOKEN_MFA")
                .containsEntry("calls", List.of("InitiateAuth", "PASSWORD_VERIFIER", "PASSWORD_VERIFIER"));
    }

    private void remember() {
        js.call("signIn", "alice", PASSWORD);
        js.call("sendCode", app.code());
        assertThat(js.call("rememberDevice")).containsEntry("result", "SUCCESS");
    }

    private DeviceType onlyDevice() {
        List<DeviceType> devices = cognito.adminListDevices(
                        r -> r.userPoolId(pool.id()).username("alice"))
                .devices();
        assertThat(devices).hasSize(1);
        return devices.get(0);
    }
}
