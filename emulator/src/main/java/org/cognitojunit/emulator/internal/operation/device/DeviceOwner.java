package org.cognitojunit.emulator.internal.operation.device;

import java.util.function.UnaryOperator;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.user.Device;
import org.cognitojunit.emulator.internal.user.Devices;
import org.cognitojunit.emulator.internal.user.User;

/** Whose devices a call is about: a user of a pool that tracks them. */
record DeviceOwner(UserPool pool, User user) {

    DeviceOwner {
        requireTracking(pool);
    }

    /** The bearer of the call's access token, which the service model does not require everywhere. */
    static DeviceOwner bearer(AccessTokens accessTokens, Input input) {
        String token = input.optional("AccessToken")
                .orElseThrow(() -> CognitoError.invalidParameter("Missing required parameter AccessToken"));
        AccessTokens.Bearer bearer = accessTokens.authenticate(token);
        return new DeviceOwner(bearer.pool(), bearer.user());
    }

    /** The user that the call names. */
    static DeviceOwner named(UserPools pools, Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return new DeviceOwner(pool, pool.users().get(input.string("Username")));
    }

    static void requireTracking(UserPool pool) {
        if (!pool.settings().tracksDevices()) {
            throw CognitoError.of(
                    "InvalidUserPoolConfigurationException",
                    "User pool " + pool.id() + " does not track devices. Set its DeviceConfiguration.");
        }
    }

    /** The device that the call names. */
    Device device(Input input) {
        return device(user, input.string("DeviceKey"));
    }

    /** Takes the device that the call names away. */
    void forget(Input input) {
        pool.users()
                .change(
                        user,
                        u -> with(
                                u,
                                u.devices()
                                        .without(device(u, input.string("DeviceKey"))
                                                .key())));
    }

    /** Puts what {@code change} makes of the device that the call names in its place. */
    void change(Input input, UnaryOperator<Device> change) {
        pool.users().change(user, u -> with(u, u.devices().with(change.apply(device(u, input.string("DeviceKey"))))));
    }

    private static Device device(User user, String key) {
        return user.devices().find(key).orElseThrow(() -> CognitoError.resourceNotFound("Device does not exist."));
    }

    private static User with(User user, Devices devices) {
        return user.with(draft -> draft.devices(devices));
    }
}
