package org.cognitojunit.definition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an app client may do at the pool's domain.
 *
 * @param flows empty for nothing
 * @param scopes for example {@code openid}, or {@code <identifier>/<scope>} of a resource server
 * @param defaultRedirectUrl one of the callback URLs; null for none
 */
public record OAuthSettings(
        Set<OAuthFlow> flows,
        List<String> scopes,
        List<String> callbackUrls,
        List<String> logoutUrls,
        @Nullable String defaultRedirectUrl) {

    /** Nothing. */
    public static final OAuthSettings NONE = new OAuthSettings(Set.of(), List.of(), List.of(), List.of(), null);

    public OAuthSettings {
        Set<OAuthFlow> sorted = EnumSet.noneOf(OAuthFlow.class);
        sorted.addAll(flows);
        flows = Collections.unmodifiableSet(sorted);
        scopes = List.copyOf(scopes);
        callbackUrls = List.copyOf(callbackUrls);
        logoutUrls = List.copyOf(logoutUrls);
        if (flows.isEmpty() != scopes.isEmpty()) {
            throw new IllegalArgumentException("oauthFlows are " + flows + " and oauthScopes " + scopes
                    + ". Cognito takes neither without the other: give both.");
        }
        if (flows.contains(OAuthFlow.CLIENT_CREDENTIALS) && flows.size() > 1) {
            throw new IllegalArgumentException(
                    "oauthFlows are " + flows + ". CLIENT_CREDENTIALS goes alone: make a client of its own for it.");
        }
        if (defaultRedirectUrl != null && !callbackUrls.contains(defaultRedirectUrl)) {
            throw new IllegalArgumentException("defaultRedirectUrl is " + defaultRedirectUrl
                    + ", which is none of the callbackUrls " + callbackUrls + ". Add it there.");
        }
    }
}
