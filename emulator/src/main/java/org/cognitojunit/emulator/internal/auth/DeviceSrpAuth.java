package org.cognitojunit.emulator.internal.auth;

import java.math.BigInteger;
import java.time.Clock;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.srp.SrpGroup;
import org.cognitojunit.emulator.internal.user.Device;
import org.cognitojunit.emulator.internal.user.User;

/** DEVICE_SRP_AUTH: a remembered device begins to prove itself, with SRP_A. */
final class DeviceSrpAuth implements Challenge {

    private static final String NAME = "DEVICE_SRP_AUTH";

    private final Clock clock;
    private final DevicePasswordVerifier verifier;
    private final NextStep next;

    DeviceSrpAuth(Clock clock, DevicePasswordVerifier verifier, NextStep next) {
        this.clock = clock;
        this.verifier = verifier;
        this.next = next;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The user alone does not say which device is asked. */
    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        return Map.of();
    }

    /** Puts the challenge to the device that the caller says to be. */
    Output put(Attempt attempt, User user, Device device) {
        String session = next.newSession(NAME, attempt, user);
        return Answer.challenge(NAME, Map.of(DevicePasswordVerifier.DEVICE_KEY, device.key()), session);
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        Device device = DevicePasswordVerifier.device(attempt, session, user);
        BigInteger clientPublic = SrpGroup.parse(attempt.required(PasswordVerifier.CLIENT_PUBLIC))
                .orElseThrow(() -> CognitoError.invalidParameter("Invalid SRP_A"));
        Output challenge = verifier.put(attempt, user, device, clientPublic);
        attempt.pool().sessions().use(session, clock.instant());
        return challenge;
    }
}
