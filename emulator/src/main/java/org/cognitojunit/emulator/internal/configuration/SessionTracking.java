package org.cognitojunit.emulator.internal.configuration;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;

/**
 * Whether a pool keeps the sessions of its users, and how many token sessions of each. Immutable.
 *
 * @param maxPerUser kept while tracking is off too
 */
public record SessionTracking(boolean enabled, int maxPerUser) {

    /** What a pool has that was told nothing. */
    static final SessionTracking DEFAULT = new SessionTracking(false, 20);

    /** Reads what SetUserPoolSessionConfiguration was given. */
    public static SessionTracking read(Input input) {
        return new SessionTracking(
                input.string("UserSessionTracking").equals("ENABLED"),
                input.structure("TokenSession")
                        .flatMap(session -> session.integer("MaxPerUser"))
                        .orElseThrow());
    }

    /** How many active token sessions a user may have. */
    public int mostSessions() {
        return enabled ? maxPerUser : Integer.MAX_VALUE;
    }

    /** The members, by the names of the API. */
    public Map<String, Object> tree() {
        return Map.of(
                "UserSessionTracking",
                enabled ? "ENABLED" : "DISABLED",
                "TokenSession",
                Map.of("MaxPerUser", maxPerUser));
    }
}
