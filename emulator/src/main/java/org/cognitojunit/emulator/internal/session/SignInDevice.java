package org.cognitojunit.emulator.internal.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The device of a sign-in: one that the user's app has confirmed, or a new one that it may confirm with the sign-in's tokens.
 *
 * @param groupKeyOrNull the group key that a new device was given; null once it is confirmed
 */
public record SignInDevice(String key, @Nullable String groupKeyOrNull) {

    /** One that was confirmed at an earlier sign-in. */
    public static SignInDevice known(String key) {
        return new SignInDevice(key, null);
    }

    /** One that nobody has confirmed yet. */
    public static SignInDevice unconfirmed(String key, String groupKey) {
        return new SignInDevice(key, groupKey);
    }

    /** The group key of a device that can still be confirmed. */
    public Optional<String> groupKey() {
        return Optional.ofNullable(groupKeyOrNull);
    }
}
