package org.cognitojunit.emulator.internal.user;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user's authenticator app.
 *
 * @param secret the shared secret, in Base32
 * @param name what the user calls the device; null if she did not say
 * @param lastStep the time step of the last code that was taken: none is taken twice
 */
public record SoftwareToken(String secret, @Nullable String name, long lastStep) {

    public Optional<String> friendlyName() {
        return Optional.ofNullable(name);
    }

    public SoftwareToken usedAt(long step) {
        return new SoftwareToken(secret, name, step);
    }

    @Override
    public String toString() {
        return "SoftwareToken[" + name + "]";
    }
}
