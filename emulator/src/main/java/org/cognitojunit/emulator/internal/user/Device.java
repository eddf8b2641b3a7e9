package org.cognitojunit.emulator.internal.user;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device that a user has signed in with and whose app has confirmed it. Immutable.
 *
 * @param groupKey goes into the device's SRP proofs where the pool's name goes into those of a password
 * @param name what the app calls it; null if the app did not say
 * @param secretOrNull what the device proves to know; null if the app has not told its verifier
 * @param remembered whether the device counts for more than any other
 * @param authenticated when the user last signed in with it
 */
public record Device(
        String key,
        String groupKey,
        @Nullable String name,
        @Nullable DeviceSecret secretOrNull,
        boolean remembered,
        Instant created,
        Instant modified,
        Instant authenticated) {

    /** A device that has just been confirmed. */
    public static Device confirmed(
            String key,
            String groupKey,
            @Nullable String name,
            @Nullable DeviceSecret secret,
            boolean remembered,
            Instant now) {
        return new Device(key, groupKey, name, secret, remembered, now, now, now);
    }

    public Optional<String> friendlyName() {
        return Optional.ofNullable(name);
    }

    /** What the device can prove itself with, if it is remembered. */
    public Optional<DeviceSecret> trustedSecret() {
        return remembered ? Optional.ofNullable(secretOrNull) : Optional.empty();
    }

    public Device remembered(boolean remembered, Instant now) {
        return new Device(key, groupKey, name, secretOrNull, remembered, created, now, authenticated);
    }

    public Device authenticatedAt(Instant now) {
        return new Device(key, groupKey, name, secretOrNull, remembered, created, modified, now);
    }
}
