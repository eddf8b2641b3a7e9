package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.user.User;

/** PASSWORD: the password as the first factor of choice-based sign-in, sent in clear. */
final class PasswordFactor implements FirstFactor, Challenge {

    private static final String NAME = "PASSWORD";
    private static final String PARAMETER = "PASSWORD";

    private final Clock clock;
    private final PasswordCheck passwords;
    private final NextStep next;

    PasswordFactor(Clock clock, PasswordCheck passwords, NextStep next) {
        this.clock = clock;
        this.passwords = passwords;
        this.next = next;
    }

    @Override
    public String name() {
        return NAME;
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
        return attempt.parameter(PARAMETER).isPresent()
                ? next.afterFirstFactor(attempt.proved(ProvenFactors.PASSWORD), checked(attempt, user))
                : next.put(this, attempt, user);
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        User checked = checked(attempt, user);
        attempt.pool().sessions().use(session, clock.instant());
        return next.afterFirstFactor(attempt.proved(ProvenFactors.PASSWORD), checked);
    }

    private User checked(Attempt attempt, User user) {
        return passwords.check(attempt, user, attempt.required(PARAMETER));
    }
}
