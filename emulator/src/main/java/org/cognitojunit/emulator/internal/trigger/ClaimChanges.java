package org.cognitojunit.emulator.internal.trigger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a pre token generation function changes in one token. */
public record ClaimChanges(
        Map<String, Object> addOrOverride,
        List<String> suppress,
        List<String> scopesToAdd,
        List<String> scopesToSuppress) {

    static final String ADD_OR_OVERRIDE = "claimsToAddOrOverride";
    static final ClaimChanges NONE = new ClaimChanges(Map.of(), List.of(), List.of(), List.of());

    private static final String COGNITO = "cognito:";
    private static final String GROUPS = "cognito:groups";
    private static final Set<String> PROTECTED = Set.of(
            "acr",
            "amr",
            "at_hash",
            "aud",
            "auth_time",
            "azp",
            "client_id",
            "device_key",
            "event_id",
            "exp",
            "iat",
            "identities",
            "iss",
            "jti",
            "nbf",
            "nonce",
            "origin_jti",
            "scope",
            "sub",
            "token_use",
            "username",
            "version");

    static ClaimChanges of(Reply details) {
        List<String> scopesToAdd = details.texts("scopesToAdd");
        if (scopesToAdd.stream().anyMatch(scope -> scope.isEmpty() || scope.contains(" "))) {
            throw Reply.unrecognizable();
        }
        return new ClaimChanges(
                details.map(ADD_OR_OVERRIDE),
                details.texts("claimsToSuppress"),
                scopesToAdd,
                details.texts("scopesToSuppress"));
    }

    int size() {
        return addOrOverride.size() + scopesToAdd.size();
    }

    /** Changes the claims of a token. What is protected stays as it is, without a word. */
    public void applyTo(Map<String, Object> claims) {
        addOrOverride.forEach((name, value) -> {
            if (mayAdd(name, value, claims)) {
                claims.put(name, value);
            }
        });
        suppress.stream().filter(ClaimChanges::maySuppress).forEach(claims::remove);
        if (suppress.contains(GROUPS)) {
            List.of(GROUPS, "cognito:roles", "cognito:preferred_role").forEach(claims::remove);
        }
        if (!scopesToAdd.isEmpty() || !scopesToSuppress.isEmpty()) {
            scopes(claims);
        }
    }

    /** An access token has no audience of its own, and may be given the one that an ID token has. */
    private static boolean mayAdd(String name, Object value, Map<String, Object> claims) {
        if (name.equals("aud") && "access".equals(claims.get("token_use"))) {
            return value.equals(claims.get("client_id"));
        }
        return !PROTECTED.contains(name) && !name.startsWith(COGNITO) && !name.startsWith("dev:");
    }

    private static boolean maySuppress(String name) {
        return !PROTECTED.contains(name) && !name.startsWith(COGNITO);
    }

    private void scopes(Map<String, Object> claims) {
        List<String> scopes = new ArrayList<>(List.of(((String) claims.getOrDefault("scope", "")).split(" ")));
        scopes.remove("");
        scopesToAdd.stream().filter(scope -> !scopes.contains(scope)).forEach(scopes::add);
        scopes.removeAll(scopesToSuppress);
        if (scopes.isEmpty()) {
            claims.remove("scope");
        } else {
            claims.put("scope", String.join(" ", scopes));
        }
    }
}
