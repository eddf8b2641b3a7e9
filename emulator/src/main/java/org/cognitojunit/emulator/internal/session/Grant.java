package org.cognitojunit.emulator.internal.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an OAuth 2.0 sign-in has granted to a client, for as long as its refresh tokens are good. A sign-in by the API has none.
 *
 * @param scopes the scopes, in the order in which tokens name them
 * @param audienceOrNull the resource that access tokens are bound to; null for none
 */
public record Grant(List<String> scopes, @Nullable String audienceOrNull) {

    /** The scope that an ID token comes with. */
    public static final String OPENID = "openid";

    public Grant {
        scopes = List.copyOf(scopes);
    }

    /** Whether an ID token comes with the access token. */
    public boolean hasIdToken() {
        return scopes.contains(OPENID);
    }
}
