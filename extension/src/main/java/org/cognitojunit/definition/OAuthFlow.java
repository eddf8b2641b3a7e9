package org.cognitojunit.definition;

/** A way in which an app client is given tokens by the pool's domain: {@code AllowedOAuthFlows}. */
public enum OAuthFlow {
    CODE,
    IMPLICIT,

    /** For machines: needs a secret, and goes alone. */
    CLIENT_CREDENTIALS;

    /** The name that the API knows it by. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
