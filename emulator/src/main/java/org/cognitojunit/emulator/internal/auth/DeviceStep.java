package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.SignInDevice;
import org.cognitojunit.emulator.internal.user.Device;
import org.cognitojunit.emulator.internal.user.DeviceSecret;
import org.cognitojunit.emulator.internal.user.User;

/** What the device that somebody signs in with has to do with it. In a pool that does not track devices that is nothing. */
final class DeviceStep {

    private final Clock clock;
    private final Ids ids;
    private final DeviceSrpAuth srp;
    private final DevicePasswordVerifier verifier;

    DeviceStep(Clock clock, Ids ids, NextStep next) {
        this.clock = clock;
        this.ids = ids;
        this.verifier = new DevicePasswordVerifier(clock, ids, next);
        this.srp = new DeviceSrpAuth(clock, verifier, next);
    }

    /** All challenges of devices. */
    List<Challenge> challenges() {
        return List.of(srp, verifier);
    }

    /**
     * The device that the caller says to be; empty if she says nothing, or nobody listens.
     *
     * @throws CognitoError if the user has no such device
     */
    static Optional<Device> known(Attempt attempt, User user) {
        if (!attempt.pool().settings().tracksDevices()) {
            return Optional.empty();
        }
        return attempt.deviceKey().map(key -> user.devices().find(key).orElseThrow(DeviceStep::unknown));
    }

    /** Has the device prove itself, if it is one that counts for more than others. */
    Optional<Output> begin(Attempt attempt, User user) {
        return known(attempt, user)
                .filter(device -> trustedSecret(attempt.pool(), device).isPresent())
                .map(device -> srp.put(attempt, user, device));
    }

    /** What a device can prove itself with; empty if its proof would count for nothing. */
    static Optional<DeviceSecret> trustedSecret(UserPool pool, Device device) {
        return pool.settings().trustsRememberedDevices() ? device.trustedSecret() : Optional.empty();
    }

    /** The device of a sign-in that is complete, which is a new one for a caller who has named none; empty without tracking. */
    Optional<SignInDevice> of(Attempt attempt, User user) {
        UserPool pool = attempt.pool();
        if (!pool.settings().tracksDevices()) {
            return Optional.empty();
        }
        return Optional.of(known(attempt, user)
                .map(device -> SignInDevice.known(device.key()))
                .orElseGet(() -> SignInDevice.unconfirmed(ids.deviceKey(pool.region()), ids.deviceGroupKey())));
    }

    /** Notes when somebody has signed in with a known device, unless it was forgotten meanwhile. */
    void signedIn(UserPool pool, User user, SignInDevice signedIn) {
        if (signedIn.groupKey().isPresent()) {
            return;
        }
        Instant now = clock.instant();
        pool.users()
                .change(
                        user,
                        u -> u.devices()
                                .find(signedIn.key())
                                .map(device -> u.with(
                                        draft -> draft.devices(u.devices().with(device.authenticatedAt(now)))))
                                .orElse(u));
    }

    static CognitoError unknown() {
        return CognitoError.resourceNotFound("Device does not exist.");
    }
}
