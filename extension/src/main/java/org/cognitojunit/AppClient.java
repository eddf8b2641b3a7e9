package org.cognitojunit;

import java.util.Optional;
import org.cognitojunit.auth.SecretHash;
import org.jspecify.annotations.Nullable;

/** The app client of a provisioned pool. {@link #toString} does not show its secret. */
public final class AppClient {

    private final String id;
    private final String name;
    private final @Nullable String secret;

    AppClient(String id, String name, @Nullable String secret) {
        this.id = id;
        this.name = name;
        this.secret = secret;
    }

    /** The {@code ClientId}. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The secret, where the client was made with one. */
    public Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    /**
     * The {@code SECRET_HASH} of a user, for calls that the test makes itself.
     *
     * @throws IllegalStateException if the client has no secret
     */
    public String secretHash(String username) {
        if (secret == null) {
            throw new IllegalStateException("The app client '" + name + "' has no secret, so there is no secret hash. "
                    + "Declare it with generateSecret = true.");
        }
        return SecretHash.of(secret, username, id);
    }

    @Override
    public String toString() {
        return "AppClient[" + name + ", " + id + (secret == null ? "" : ", secret=[redacted]") + "]";
    }
}
