package org.cognitojunit.emulator.internal.operation.device;

import java.time.Clock;
import java.time.Instant;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.SignInDevice;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.user.Device;
import org.cognitojunit.emulator.internal.user.DeviceSecret;

/** Adds the device that the caller has signed in with to hers, with what it will prove itself by. */
record ConfirmDevice(AccessTokens accessTokens, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        UserPool pool = bearer.pool();
        DeviceOwner.requireTracking(pool);
        String key = input.string("DeviceKey");
        DeviceSecret secret = input.structure("DeviceSecretVerifierConfig")
                .map(SecretVerifier::of)
                .orElse(null);
        String groupKey = groupKey(bearer, key);

        Instant now = clock.instant();
        boolean prompt = pool.settings().remembersDevicesOnPromptOnly();
        Device device =
                Device.confirmed(key, groupKey, input.optional("DeviceName").orElse(null), secret, !prompt, now);
        pool.users()
                .change(
                        bearer.user(),
                        u -> u.with(draft -> draft.devices(u.devices().with(device))),
                        () -> pool.signIns().confirmDevice(bearer.signIn()));
        return Output.of("UserConfirmationNecessary", prompt);
    }

    private static String groupKey(Bearer bearer, String key) {
        if (bearer.user().devices().find(key).isPresent()) {
            throw CognitoError.of("DeviceKeyExistsException", "Device already exists.");
        }
        SignInDevice device = bearer.signIn()
                .device()
                .filter(d -> d.key().equals(key))
                .orElseThrow(() -> CognitoError.invalidParameter("Invalid device key given."));
        return device.groupKey().orElseThrow(() -> CognitoError.resourceNotFound("Device does not exist."));
    }
}
