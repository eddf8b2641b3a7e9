package org.cognitojunit.emulator.internal.client;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One app client. Immutable: an update puts a new one in its place.
 *
 * @param secretOrNull the client secret; null for a public client
 */
public record AppClient(
        String id,
        String userPoolId,
        @Nullable String secretOrNull,
        ClientSettings settings,
        Instant created,
        Instant modified) {

    /** This client with other settings. */
    public AppClient with(ClientSettings settings, Instant now) {
        return new AppClient(id, userPoolId, secretOrNull, settings, created, now);
    }

    public Optional<String> secret() {
        return Optional.ofNullable(secretOrNull);
    }
}
