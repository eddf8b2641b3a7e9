package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The registrations of passkeys in one pool that have begun and not ended, each good for one passkey. */
public final class PasskeyRegistrations {

    private final Map<String, Registration> byChallenge = new HashMap<>();

    /**
     * A registration that has begun.
     *
     * @param challenge what the passkey has to sign, in Base64 for URLs
     * @param clientId the client whose token began it
     */
    public record Registration(String challenge, String sub, String clientId, Instant expires) {}

    public synchronized void add(Registration registration, Instant now) {
        byChallenge.values().removeIf(old -> !now.isBefore(old.expires()));
        byChallenge.put(registration.challenge(), registration);
    }

    /** A user's registration, unless it has ended or expired. */
    public synchronized Optional<Registration> find(String challenge, String sub, Instant now) {
        return Optional.ofNullable(byChallenge.get(challenge))
                .filter(registration -> registration.sub().equals(sub))
                .filter(registration -> now.isBefore(registration.expires()));
    }

    /** The same registrations, apart from these. */
    public synchronized PasskeyRegistrations copy() {
        PasskeyRegistrations copy = new PasskeyRegistrations();
        copy.byChallenge.putAll(byChallenge);
        return copy;
    }

    /** Ends a registration. Of two callers who come at once, one is told that it had ended already. */
    public synchronized boolean end(Registration registration) {
        return byChallenge.remove(registration.challenge(), registration);
    }
}
