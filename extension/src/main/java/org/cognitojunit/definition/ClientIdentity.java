package org.cognitojunit.definition;

import org.jspecify.annotations.Nullable;

/**
 * What an app client is known by, for an application that knows it beforehand.
 *
 * @param id the client id; null to have one chosen
 * @param secret the client's secret, 24 to 64 characters; null to have one made, where there is to be one
 */
public record ClientIdentity(@Nullable String id, @Nullable String secret) {

    /** An id and, where there is to be one, a secret that the backend chooses. */
    public static final ClientIdentity DEFAULT = new ClientIdentity(null, null);

    public ClientIdentity {
        if (id != null && !id.matches("[\\w+]{1,128}")) {
            throw new IllegalArgumentException(
                    "The client's id is '" + id + "'. Give up to 128 letters, digits, _ and +.");
        }
        if (secret != null && !secret.matches("[\\w+]{24,64}")) {
            throw new IllegalArgumentException("The client's secret has " + secret.length()
                    + " characters. Give 24 to 64 letters, digits, _ and +.");
        }
    }

    @Override
    public String toString() {
        return "ClientIdentity[id=" + id + ", secret=" + (secret == null ? "null" : "[redacted]") + "]";
    }
}
