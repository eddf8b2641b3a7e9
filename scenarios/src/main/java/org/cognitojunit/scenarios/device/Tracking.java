package org.cognitojunit.scenarios.device;

import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** A pool that tracks devices and lets its users set authenticator apps up, and what the scenarios do most with it. */
record Tracking(UserPool pool, CognitoIdentityProviderClient cognito) {

    /** A pool that remembers each device that is confirmed, and asks it in place of a second factor. */
    static Tracking always(UserPool pool, CognitoIdentityProviderClient cognito) {
        return on(pool, cognito, true, false);
    }

    /** A pool that remembers a device once its user says so, and asks it in place of a second factor. */
    static Tracking onPrompt(UserPool pool, CognitoIdentityProviderClient cognito) {
        return on(pool, cognito, true, true);
    }

    /** A pool that remembers devices, but does not let them stand for a second factor. */
    static Tracking only(UserPool pool, CognitoIdentityProviderClient cognito) {
        return on(pool, cognito, false, false);
    }

    private static Tracking on(
            UserPool pool, CognitoIdentityProviderClient cognito, boolean trusting, boolean onPromptOnly) {
        cognito.updateUserPool(r -> r.userPoolId(pool.id())
                .deviceConfiguration(
                        c -> c.challengeRequiredOnNewDevice(trusting).deviceOnlyRememberedOnUserPrompt(onPromptOnly)));
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .softwareTokenMfaConfiguration(t -> t.enabled(true)));
        return new Tracking(pool, cognito);
    }

    /** Confirms the device of a sign-in by a user who needs no second factor. */
    RememberedDevice device(TestUser user) {
        return pool.confirmDevice(signIn(user));
    }

    Tokens signIn(TestUser user) {
        return pool.adminSignIn(user).expectTokens();
    }

    /** Signs in with a device that proves itself. */
    Tokens signIn(TestUser user, RememberedDevice device) {
        return pool.adminSignIn(user, device)
                .expectDeviceSrpAuth()
                .respond(device)
                .expectTokens();
    }

    /** Has a user asked for the code of an app from then on. */
    AuthenticatorApp requireApp(TestUser user) {
        String accessToken = signIn(user).accessToken();
        AuthenticatorApp app = pool.authenticatorApp(
                cognito.associateSoftwareToken(r -> r.accessToken(accessToken)).secretCode());
        cognito.verifySoftwareToken(r -> r.accessToken(accessToken).userCode(app.code()));
        cognito.setUserMFAPreference(r -> r.accessToken(accessToken)
                .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
        return app;
    }

    void status(TestUser user, RememberedDevice device, DeviceRememberedStatusType status) {
        cognito.adminUpdateDeviceStatus(r -> r.userPoolId(pool.id())
                .username(user.name())
                .deviceKey(device.key())
                .deviceRememberedStatus(status));
    }

    void forget(TestUser user, RememberedDevice device) {
        cognito.adminForgetDevice(
                r -> r.userPoolId(pool.id()).username(user.name()).deviceKey(device.key()));
    }
}
