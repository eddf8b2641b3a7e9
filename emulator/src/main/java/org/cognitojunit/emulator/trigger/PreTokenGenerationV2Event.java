package org.cognitojunit.emulator.trigger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Before tokens are issued, versions 2 and 3: the function may change claims of both tokens, scopes and groups. */
public final class PreTokenGenerationV2Event extends TriggerEvent {

    private static final String DETAILS = "claimsAndScopeOverrideDetails";

    PreTokenGenerationV2Event(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** The user's groups. */
    public List<String> groups() {
        return GroupDetails.groups(request());
    }

    /** The roles of the user's groups. */
    public List<String> iamRoles() {
        return GroupDetails.roles(request());
    }

    /** The role of the group that comes first. */
    public Optional<String> preferredRole() {
        return GroupDetails.preferredRole(request());
    }

    /** The scopes that the access token will have. */
    public List<String> scopes() {
        return texts("scopes");
    }

    /** The ID token. */
    public TokenClaims idToken() {
        return new TokenClaims(map(map(response(), DETAILS), "idTokenGeneration"));
    }

    /** The access token. */
    public AccessTokenClaims accessToken() {
        return new AccessTokenClaims(map(map(response(), DETAILS), "accessTokenGeneration"));
    }

    /** Puts other groups and roles into the tokens; empty ones leave the claims out. */
    public void overrideGroups(List<String> groups, List<String> iamRoles, @Nullable String preferredRole) {
        GroupDetails.override(map(response(), DETAILS), groups, iamRoles, preferredRole);
    }

    /** What the function changes in one token. Protected claims stay as they are. */
    public static class TokenClaims {

        final Map<String, @Nullable Object> details;

        TokenClaims(Map<String, @Nullable Object> details) {
            this.details = details;
        }

        /**
         * Adds a claim, or gives one another value.
         *
         * @param value a string, a number, a boolean, or a list or map of such
         */
        public void addOrOverrideClaim(String name, Object value) {
            map(details, "claimsToAddOrOverride").put(name, value);
        }

        /** Leaves claims out. */
        public void suppressClaims(String... names) {
            details.put("claimsToSuppress", List.of(names));
        }
    }

    /** What the function changes in the access token. */
    public static final class AccessTokenClaims extends TokenClaims {

        AccessTokenClaims(Map<String, @Nullable Object> details) {
            super(details);
        }

        /** Adds scopes. */
        public void addScopes(String... scopes) {
            details.put("scopesToAdd", List.of(scopes));
        }

        /** Leaves scopes out. */
        public void suppressScopes(String... scopes) {
            details.put("scopesToSuppress", List.of(scopes));
        }
    }
}
