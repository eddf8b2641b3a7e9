package org.cognitojunit.emulator.internal.auth;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.SessionState;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.srp.SrpExchange;
import org.cognitojunit.emulator.internal.trigger.TokenSource;
import org.cognitojunit.emulator.internal.user.Device;
import org.cognitojunit.emulator.internal.user.DeviceSecret;
import org.cognitojunit.emulator.internal.user.Lockout;
import org.cognitojunit.emulator.internal.user.User;

/** DEVICE_PASSWORD_VERIFIER: a remembered device proves with SRP to know the password that its app made up for it. */
final class DevicePasswordVerifier implements Challenge {

    static final String NAME = "DEVICE_PASSWORD_VERIFIER";
    static final String DEVICE_KEY = "DEVICE_KEY";

    private final Clock clock;
    private final Ids ids;
    private final NextStep next;

    DevicePasswordVerifier(Clock clock, Ids ids, NextStep next) {
        this.clock = clock;
        this.ids = ids;
        this.next = next;
    }

    /**
     * What is remembered of a challenge.
     *
     * @param secret what the exchange is about
     */
    private record State(DeviceSecret secret, SrpExchange exchange, String block) implements SessionState {

        @Override
        public String toString() {
            return "State[redacted]";
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What does not depend on the exchange. */
    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        return Map.of("USERNAME", user.username());
    }

    /** Puts the challenge. */
    Output put(Attempt attempt, User user, Device device, BigInteger clientPublic) {
        DeviceSecret secret = DeviceStep.trustedSecret(attempt.pool(), device).orElseThrow(PasswordCheck::incorrect);
        SrpExchange exchange = SrpExchange.answer(clientPublic, secret.verifier(), ids.bytes(32));
        String block = SrpClaim.newBlock(ids);
        String session = next.newSession(NAME, attempt, user, new State(secret, exchange, block));
        Map<String, String> parameters = new LinkedHashMap<>(parameters(attempt.pool(), user));
        parameters.put(DEVICE_KEY, device.key());
        SrpClaim.addTo(parameters, secret.salt(), block, exchange);
        return Answer.challenge(NAME, parameters, session);
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        SrpClaim claim = SrpClaim.of(attempt);
        Device device = device(attempt, session, user);
        claim.requireTime(clock);
        if (!(session.stateOrNull() instanceof State state) || !state.block().equals(claim.block())) {
            throw Sessions.invalid();
        }

        UserPool pool = attempt.pool();
        Instant now = clock.instant();
        WrongCodes.requireUnlocked(user, now);
        boolean trusted = DeviceStep.trustedSecret(pool, device)
                .filter(state.secret()::equals)
                .isPresent();
        if (!trusted || !claim.isProof(state.exchange(), device.groupKey() + device.key())) {
            WrongCodes.count(pool, user, now);
            throw PasswordCheck.incorrect();
        }
        User proven = pool.users()
                .change(
                        user,
                        u -> u.with(draft -> draft.lockout(Lockout.NONE)),
                        () -> pool.sessions().use(session, now));
        return next.signedIn(attempt, proven, TokenSource.AUTHENTICATE_DEVICE);
    }

    /** The device that a challenge was put to, which the answer names once more. */
    static Device device(Attempt attempt, Session session, User user) {
        String key = attempt.required(DEVICE_KEY);
        Device device = user.devices().find(key).orElseThrow(DeviceStep::unknown);
        if (!key.equals(session.deviceKeyOrNull())) {
            throw Sessions.invalid();
        }
        return device;
    }
}
