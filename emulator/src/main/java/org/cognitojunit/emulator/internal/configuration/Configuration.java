package org.cognitojunit.emulator.internal.configuration;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that a pool was told and tells again: a style, a terms document, a risk configuration. Immutable.
 *
 * @param id what it is asked for by
 * @param owner the id of the client that it is for, or {@link #WHOLE_POOL}
 * @param tree its members, by their names in the API
 */
public record Configuration(String id, String owner, Map<String, Object> tree, Instant created, Instant modified) {

    /** The owner of what is for all clients that have nothing of their own, as Cognito spells it. */
    public static final String WHOLE_POOL = "ALL";

    public Configuration {
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
    }

    /** A new configuration. */
    public static Configuration of(String id, String owner, Map<String, Object> tree, Instant now) {
        return new Configuration(id, owner, tree, now, now);
    }

    /** This configuration with other members. */
    public Configuration with(Map<String, Object> members, Instant now) {
        return new Configuration(id, owner, members, created, now);
    }
}
