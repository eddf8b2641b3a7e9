package org.cognitojunit.auth;

import org.jspecify.annotations.Nullable;

/**
 * A refusal by an endpoint of a pool's domain, which answers with an error of OAuth 2.0 and not with one of the user pools API.
 */
public final class OAuthRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final @Nullable String description;

    OAuthRefusedException(String endpoint, int status, String error, @Nullable String description) {
        super(endpoint + " refused with HTTP " + status + ": " + error
                + (description == null ? "" : " (" + description + ")"));
        this.status = status;
        this.error = error;
        this.description = description;
    }

    /** The HTTP status; 302 where the refusal was a redirect to the application. */
    public int status() {
        return status;
    }

    /** The {@code error}, for example {@code invalid_grant}. */
    public String error() {
        return error;
    }

    /** The {@code error_description}; null where there is none. AWS calls it unstable. */
    public @Nullable String description() {
        return description;
    }
}
