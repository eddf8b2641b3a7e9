package org.cognitojunit.emulator.internal.client;

import java.time.Instant;

/**
 * One app client. Immutable: an update puts a new one in its place.
 *
 * @param secrets the client secrets; none for a public client
 */
public record AppClient(
        String id,
        String userPoolId,
        ClientType type,
        ClientSecrets secrets,
        ClientSettings settings,
        Instant created,
        Instant modified) {

    /** This client with other settings. */
    public AppClient with(ClientSettings settings, Instant now) {
        type.check(settings);
        return new AppClient(id, userPoolId, type, secrets, settings, created, now);
    }

    /** This client with one secret more. */
    public AppClient withSecret(String value, Instant now) {
        type.requireChangeableSecrets();
        return new AppClient(id, userPoolId, type, secrets.with(id, value, now), settings, created, now);
    }

    /** This client without one of its two secrets. */
    public AppClient withoutSecret(String secretId, Instant now) {
        type.requireChangeableSecrets();
        return new AppClient(id, userPoolId, type, secrets.without(secretId), settings, created, now);
    }

    /** Whether the client has to prove who it is. */
    public boolean isConfidential() {
        return !secrets.isEmpty();
    }
}
