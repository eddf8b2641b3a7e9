package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.user.User;

/** PASSWORD_SRP: the password as the first factor of choice-based sign-in, proved and not sent. */
final class PasswordSrpFactor implements FirstFactor, Challenge {

    private final Clock clock;
    private final PasswordVerifier verifier;
    private final NextStep next;

    PasswordSrpFactor(Clock clock, PasswordVerifier verifier, NextStep next) {
        this.clock = clock;
        this.verifier = verifier;
        this.next = next;
    }

    @Override
    public String name() {
        return "PASSWORD_SRP";
    }

    @Override
    public Set<String> methods() {
        return Set.of(ProvenFactors.PASSWORD);
    }

    @Override
    public boolean isOfferedTo(User user, UserPool pool) {
        return pool.settings().firstAuthFactors().contains(FirstFactors.PASSWORD)
                && user.credential().isPresent();
    }

    @Override
    public boolean comesAfterFirstFactor() {
        return false;
    }

    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        return Map.of();
    }

    @Override
    public Output begin(Attempt attempt, User user) {
        return attempt.parameter(PasswordVerifier.CLIENT_PUBLIC).isPresent()
                ? verifier.putInSession(attempt, user, next::afterFirstFactor)
                : next.put(this, attempt, user);
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        Output challenge = verifier.putInSession(attempt, user, next::afterFirstFactor);
        attempt.pool().sessions().use(session, clock.instant());
        return challenge;
    }
}
