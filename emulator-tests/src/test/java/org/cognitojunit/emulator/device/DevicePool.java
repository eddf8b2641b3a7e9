package org.cognitojunit.emulator.device;

import static org.cognitojunit.emulator.user.TestPool.PASSWORD;

import java.util.HashMap;
import java.util.Map;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.Authenticator;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** A pool that tracks devices, and what tests do most with its users. */
record DevicePool(EmulatorFixture aws, TestPool pool, Authenticator authenticator) {

    /** A pool that remembers devices at once, and asks them in place of a second factor. */
    static DevicePool create(EmulatorFixture aws) {
        return of(
                aws,
                TestPool.create(
                        aws,
                        settings -> settings.deviceConfiguration(
                                c -> c.challengeRequiredOnNewDevice(true).deviceOnlyRememberedOnUserPrompt(false))));
    }

    static DevicePool of(EmulatorFixture aws, TestPool pool) {
        return of(aws, pool, null);
    }

    static DevicePool of(EmulatorFixture aws, TestPool pool, @Nullable String secret) {
        Authenticator authenticator = new Authenticator(
                aws.cognito(),
                pool.id(),
                pool.clientId(),
                secret,
                aws.emulator().clock(),
                (username, password) -> {});
        return new DevicePool(aws, pool, authenticator);
    }

    CognitoIdentityProviderClient cognito() {
        return aws.cognito();
    }

    void mfa(UserPoolMfaType mode) {
        cognito()
                .setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                        .mfaConfiguration(mode)
                        .softwareTokenMfaConfiguration(t -> t.enabled(true)));
    }

    /** Has a user, who is signed in, asked for the code of an app from then on. */
    AuthenticatorApp requireApp(Tokens tokens) {
        String accessToken = tokens.accessToken();
        AuthenticatorApp app = app(cognito()
                .associateSoftwareToken(r -> r.accessToken(accessToken))
                .secretCode());
        cognito().verifySoftwareToken(r -> r.accessToken(accessToken).userCode(app.code()));
        cognito()
                .setUserMFAPreference(r -> r.accessToken(accessToken)
                        .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
        return app;
    }

    AuthenticatorApp app(String secretCode) {
        return new AuthenticatorApp(secretCode, aws.emulator().clock());
    }

    Tokens signIn(String username) {
        return begin(username, Map.of()).expectTokens();
    }

    Tokens signIn(String username, RememberedDevice device) {
        return begin(username, device).expectDeviceSrpAuth().respond(device).expectTokens();
    }

    AuthStep begin(String username, RememberedDevice device) {
        return begin(username, Map.of("DEVICE_KEY", device.key()));
    }

    AuthStep begin(String username, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("USERNAME", username);
        parameters.putIfAbsent("PASSWORD", PASSWORD);
        return authenticator.initiate("USER_PASSWORD_AUTH", parameters);
    }

    /** Confirms the device of a sign-in by a user who needs no second factor. */
    RememberedDevice device(String username) {
        return authenticator.confirmDevice(signIn(username), "telephone");
    }

    DeviceType get(String username, RememberedDevice device) {
        return cognito()
                .adminGetDevice(r -> r.userPoolId(pool.id()).username(username).deviceKey(device.key()))
                .device();
    }

    void status(String username, RememberedDevice device, DeviceRememberedStatusType status) {
        cognito()
                .adminUpdateDeviceStatus(r -> r.userPoolId(pool.id())
                        .username(username)
                        .deviceKey(device.key())
                        .deviceRememberedStatus(status));
    }

    void forget(String username, RememberedDevice device) {
        cognito()
                .adminForgetDevice(
                        r -> r.userPoolId(pool.id()).username(username).deviceKey(device.key()));
    }
}
