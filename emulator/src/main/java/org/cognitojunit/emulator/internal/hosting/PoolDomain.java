package org.cognitojunit.emulator.internal.hosting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A domain of a pool: a prefix of Cognito's own domain, or a custom domain. Immutable.
 *
 * @param settings {@code ManagedLoginVersion}, {@code CustomDomainConfig} and {@code Routing}, by their names in the API
 * @param created when it was made
 * @param changed when it was made or last updated
 */
public record PoolDomain(
        String name, String userPoolId, Map<String, Object> settings, Instant created, Instant changed) {

    /** How long CloudFront is busy with a custom domain here. On AWS it may be an hour. */
    private static final Duration ROLL_OUT = Duration.ofSeconds(10);

    public PoolDomain {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public boolean custom() {
        return settings.containsKey("CustomDomainConfig");
    }

    /** The host name that browsers reach it by. */
    public String host(String region) {
        return custom() ? name : name + ".auth." + region + ".amazoncognito.com";
    }

    /** 1 for the classic pages, 2 for managed login. */
    public int managedLoginVersion() {
        return ((Number) settings.get("ManagedLoginVersion")).intValue();
    }

    /** This domain with other settings: what the map does not hold stays. */
    public PoolDomain with(Map<String, Object> changes, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.putAll(changes);
        return new PoolDomain(name, userPoolId, all, created, now);
    }

    /** A prefix works at once; a custom domain when it has been rolled out. */
    public String status(Instant now) {
        if (!custom() || !now.isBefore(changed.plus(ROLL_OUT))) {
            return "ACTIVE";
        }
        return changed.equals(created) ? "CREATING" : "UPDATING";
    }
}
