package org.cognitojunit.emulator.internal.client;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cognitojunit.emulator.internal.api.Input;

/**
 * A client's settings: the tree that DescribeUserPoolClient shows, with typed answers to the questions that the emulator
 * asks of it. Immutable.
 */
public final class ClientSettings {

    private final Map<String, Object> tree;
    private final Input view;

    ClientSettings(Map<String, Object> tree) {
        this.tree = Collections.unmodifiableMap(new TreeMap<>(tree));
        this.view = new Input("", this.tree);
    }

    /** What DescribeUserPoolClient shows of the settings. */
    public Map<String, Object> tree() {
        return new LinkedHashMap<>(tree);
    }

    /** The settings as DescribeUserPoolClient shows them, for rules to look at. */
    Input view() {
        return view;
    }

    public String name() {
        return view.string("ClientName");
    }

    /** Whether the client permits a flow, named by its {@code ALLOW_} value of {@code ExplicitAuthFlows}. */
    public boolean allows(String authFlow) {
        return authFlows().contains(authFlow);
    }

    /** The flows that the client permits, by their {@code ALLOW_} names, also where it was made with the older names. */
    private Set<String> authFlows() {
        List<String> configured = view.strings("ExplicitAuthFlows");
        if (configured.stream().anyMatch(flow -> flow.startsWith("ALLOW_"))) {
            return Set.copyOf(configured);
        }
        Set<String> result = new HashSet<>(Set.of("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH"));
        if (!configured.contains("CUSTOM_AUTH_FLOW_ONLY")) {
            result.add("ALLOW_USER_SRP_AUTH");
        }
        if (configured.contains("ADMIN_NO_SRP_AUTH")) {
            result.add("ALLOW_ADMIN_USER_PASSWORD_AUTH");
        }
        if (configured.contains("USER_PASSWORD_AUTH")) {
            result.add("ALLOW_USER_PASSWORD_AUTH");
        }
        return result;
    }

    /** Whether the client may sign in as itself: the grant {@code client_credentials} of OAuth 2.0. */
    public boolean allowsClientCredentials() {
        return allowsOAuthFlow("client_credentials");
    }

    /** Whether the client may use OAuth 2.0 at all. */
    public boolean allowsOAuth() {
        return view.flag("AllowedOAuthFlowsUserPoolClient")
                && !view.strings("AllowedOAuthFlows").isEmpty();
    }

    /** Whether the client may use one of the {@code AllowedOAuthFlows}. */
    public boolean allowsOAuthFlow(String flow) {
        return allowsOAuth() && view.strings("AllowedOAuthFlows").contains(flow);
    }

    /** {@code CallbackURLs}: where users come back to after signing in. */
    public List<String> callbackUrls() {
        return view.strings("CallbackURLs");
    }

    /** {@code LogoutURLs}: where users come back to after signing out. */
    public List<String> logoutUrls() {
        return view.strings("LogoutURLs");
    }

    /** {@code SupportedIdentityProviders}: where users may come from, {@code COGNITO} among them. */
    public List<String> identityProviders() {
        return view.strings("SupportedIdentityProviders");
    }

    /** {@code AllowedOAuthScopes}. */
    public List<String> oauthScopes() {
        return view.strings("AllowedOAuthScopes");
    }

    public Duration accessTokenValidity() {
        return TokenLifetime.ACCESS.in(view);
    }

    public Duration idTokenValidity() {
        return TokenLifetime.ID.in(view);
    }

    public Duration refreshTokenValidity() {
        return TokenLifetime.REFRESH.in(view);
    }

    /** How long a challenge can be answered. */
    public Duration authSessionValidity() {
        return Duration.ofMinutes(view.integer("AuthSessionValidity").orElseThrow());
    }

    /** {@code PreventUserExistenceErrors: ENABLED}. */
    public boolean hidesUserExistence() {
        return view.optional("PreventUserExistenceErrors")
                .filter("ENABLED"::equals)
                .isPresent();
    }

    public boolean tokenRevocation() {
        return view.flag("EnableTokenRevocation");
    }

    /** {@code RefreshTokenRotation: ENABLED}. */
    public boolean rotatesRefreshTokens() {
        return view.structure("RefreshTokenRotation")
                .flatMap(r -> r.optional("Feature"))
                .filter("ENABLED"::equals)
                .isPresent();
    }

    /** How long a refresh token can still be used after it has been replaced. */
    public Duration retryGracePeriod() {
        return Duration.ofSeconds(view.structure("RefreshTokenRotation")
                .flatMap(r -> r.integer("RetryGracePeriodSeconds"))
                .orElse(0));
    }

    /** Whether users of the client see an attribute; without a list in the settings they see all. */
    public boolean canRead(String attribute) {
        return listed("ReadAttributes").map(list -> list.contains(attribute)).orElse(true);
    }

    /** Whether users of the client may write an attribute; without a list in the settings they may write all. */
    public boolean canWrite(String attribute) {
        return listed("WriteAttributes").map(list -> list.contains(attribute)).orElse(true);
    }

    private Optional<List<String>> listed(String member) {
        return view.has(member) ? Optional.of(view.strings(member)) : Optional.empty();
    }
}
