package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/**
 * The devices of npm's amazon-cognito-identity-js, in a pool that remembers them once their user says so. The user has an
 * authenticator app.
 */
@EnabledIf(
        value = "org.cognitojunit.clients.javascript.Node#isInstalled",
        disabledReason = "Node.js is missing: there is no executable node beside an executable npm on the PATH.")
class RememberedDeviceTest {

    private static final List<String> PROVED =
            List.of("InitiateAuth", "PASSWORD_VERIFIER", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER");

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(
                    aws,
                    settings -> settings.deviceConfiguration(
                            c -> c.challengeRequiredOnNewDevice(true).deviceOnlyRememberedOnUserPrompt(true)))
            .withClient(client -> client.explicitAuthFlows(
                    ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                    ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                    ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));

    private AuthenticatorApp app;

    @BeforeEach
    void require_an_app() {
        pool.cognito()
                .setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                        .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                        .softwareTokenMfaConfiguration(t -> t.enabled(true)));
        pool.confirmed("alice");
        String accessToken = pool.signIn("alice").accessToken();
        app = new AuthenticatorApp(
                pool.cognito()
                        .associateSoftwareToken(r -> r.accessToken(accessToken))
                        .secretCode(),
                aws.emulator().clock());
        pool.cognito().verifySoftwareToken(r -> r.accessToken(accessToken).userCode(app.code()));
        pool.cognito()
                .setUserMFAPreference(r -> r.accessToken(accessToken)
                        .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
    }

    @Test
    void a_remembered_device_is_asked_in_place_of_the_app() throws ParseException {
        Map<String, Object> outcome = run("signInAgain");

        assertThat(part(outcome, "first"))
                .containsEntry("confirmationNecessary", true)
                .containsEntry(
                        "calls", List.of("InitiateAuth", "PASSWORD_VERIFIER", "SOFTWARE_TOKEN_MFA", "ConfirmDevice"));
        assertThat(part(outcome, "remembered")).containsEntry("result", "SUCCESS");
        assertThat(part(outcome, "again")).containsEntry("calls", PROVED);
        assertThat(deviceKey(part(outcome, "again")))
                .isEqualTo(deviceKey(part(outcome, "first")))
                .isEqualTo(onlyDevice().deviceKey());
    }

    @Test
    void a_device_that_is_not_remembered_is_not() {
        Map<String, Object> outcome = run("notRemembered");

        assertThat(part(outcome, "status")).containsEntry("result", "SUCCESS");
        assertThat(part(outcome, "again"))
                .containsEntry("codeRequired", true)
                .containsEntry("calls", List.of("InitiateAuth", "PASSWORD_VERIFIER"));
    }

    @Test
    void a_device_is_shown_and_listed() {
        Map<String, Object> outcome = run("show");

        Map<String, Object> device = part(part(part(outcome, "device"), "result"), "Device");
        assertThat(device).containsEntry("DeviceKey", onlyDevice().deviceKey());
        assertThat(device.get("DeviceAttributes").toString()).contains("Name=device_name", "Value=nodejs");
        assertThat(part(part(outcome, "devices"), "result")).containsEntry("Devices", List.of(device));
    }

    @Test
    void a_refresh_goes_with_the_device() throws ParseException {
        Map<String, Object> outcome = run("refresh");

        assertThat(part(outcome, "before")).containsEntry("calls", PROVED);
        assertThat(claims(part(outcome, "refreshed")))
                .containsEntry("device_key", onlyDevice().deviceKey());
    }

    @Test
    void after_a_device_is_forgotten_the_app_is_asked_again() {
        Map<String, Object> outcome = run("forget");

        assertThat(part(outcome, "forgotten")).containsEntry("result", "SUCCESS");
        assertThat(part(part(outcome, "devices"), "result")).containsEntry("Devices", List.of());
        assertThat(part(outcome, "again"))
                .containsEntry("codeRequired", true)
                .containsEntry("calls", List.of("InitiateAuth", "PASSWORD_VERIFIER"));
    }

    @Test
    void a_client_that_has_not_heard_of_it_tries_again_without_the_device() {
        Map<String, Object> outcome = run("forgetElsewhere");

        assertThat(part(outcome, "forgotten")).containsEntry("result", "SUCCESS");
        assertThat(part(outcome, "again"))
                .containsEntry("codeRequired", true)
                .containsEntry("calls", List.of("InitiateAuth", "PASSWORD_VERIFIER", "PASSWORD_VERIFIER"));
    }

    private Map<String, Object> run(String action) {
        return Node.run(
                "remembered-device.js",
                aws.emulator().endpoint().toString(),
                pool.id(),
                pool.clientId(),
                action,
                "alice",
                TestPool.PASSWORD,
                app.code());
    }

    private DeviceType onlyDevice() {
        List<DeviceType> devices = pool.cognito()
                .adminListDevices(r -> r.userPoolId(pool.id()).username("alice"))
                .devices();
        assertThat(devices).hasSize(1);
        return devices.get(0);
    }

    private static Object deviceKey(Map<String, Object> signIn) throws ParseException {
        return claims(part(signIn, "tokens")).get("device_key");
    }

    private static Map<String, Object> claims(Map<String, Object> tokens) throws ParseException {
        assertThat(tokens).containsKey("accessToken");
        return JWTParser.parse((String) tokens.get("accessToken"))
                .getJWTClaimsSet()
                .getClaims();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> outcome, String name) {
        assertThat(outcome).containsKey(name);
        return (Map<String, Object>) outcome.get(name);
    }
}
