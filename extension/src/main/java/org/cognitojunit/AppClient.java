package org.cognitojunit;

import java.util.Optional;
import org.cognitojunit.auth.SecretHash;
import org.cognitojunit.definition.ClientDefinition;
import org.jspecify.annotations.Nullable;

/** An app client of a provisioned pool. {@link #toString} does not show its secret. */
public final class AppClient {

    private final String id;
    private final ClientDefinition definition;
    private final @Nullable String secret;

    AppClient(String id, ClientDefinition definition, @Nullable String secret) {
        this.id = id;
        this.definition = definition;
        this.secret = secret;
    }

    /** The {@code ClientId}. */
    public String id() {
        return id;
    }

    public String name() {
        return definition.name();
    }

    /** What was declared: the annotation or the builder, as a value. */
    public ClientDefinition definition() {
        return definition;
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
            throw new IllegalStateException("The app client '" + name()
                    + "' has no secret, so there is no secret hash. " + "Declare it with generateSecret = true.");
        }
        return SecretHash.of(secret, username, id);
    }

    @Override
    public String toString() {
        return "AppClient[" + name() + ", " + id + (secret == null ? "" : ", secret=[redacted]") + "]";
    }
}
