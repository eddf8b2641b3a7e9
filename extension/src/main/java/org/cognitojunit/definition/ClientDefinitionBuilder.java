package org.cognitojunit.definition;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what an app client is to be. */
public final class ClientDefinitionBuilder {

    private String name = "app-client";
    private @Nullable String id;
    private @Nullable String secret;
    private Set<AuthFlow> authFlows = EnumSet.of(AuthFlow.ADMIN_USER_PASSWORD_AUTH);
    private boolean allowRefresh = true;
    private boolean generateSecret;
    private @Nullable Duration accessTokenValidity;
    private @Nullable Duration idTokenValidity;
    private @Nullable Duration refreshTokenValidity;
    private @Nullable Duration authSessionValidity;
    private boolean preventUserExistenceErrors;
    private boolean enableTokenRevocation = true;
    private boolean rotateRefreshTokens;
    private @Nullable Duration retryGracePeriod;
    private Set<OAuthFlow> oauthFlows = Set.of();
    private List<String> oauthScopes = List.of();
    private List<String> callbackUrls = List.of();
    private List<String> logoutUrls = List.of();
    private @Nullable String defaultRedirectUrl;
    private List<String> identityProviders = List.of();
    private List<String> readAttributes = List.of();
    private List<String> writeAttributes = List.of();
    private boolean propagateUserContext;
    private @Nullable String existing;

    ClientDefinitionBuilder() {}

    /** Default {@code app-client}. */
    public ClientDefinitionBuilder name(String name) {
        this.name = name;
        return this;
    }

    /** Default {@link AuthFlow#ADMIN_USER_PASSWORD_AUTH}. */
    public ClientDefinitionBuilder authFlows(AuthFlow... authFlows) {
        this.authFlows = EnumSet.noneOf(AuthFlow.class);
        this.authFlows.addAll(Arrays.asList(authFlows));
        return this;
    }

    /** Default true. */
    public ClientDefinitionBuilder allowRefresh(boolean allowRefresh) {
        this.allowRefresh = allowRefresh;
        return this;
    }

    /** Default false. */
    public ClientDefinitionBuilder generateSecret(boolean generateSecret) {
        this.generateSecret = generateSecret;
        return this;
    }

    /** Default: Cognito's, 1 hour. */
    public ClientDefinitionBuilder accessTokenValidity(Duration accessTokenValidity) {
        this.accessTokenValidity = accessTokenValidity;
        return this;
    }

    /** Default: Cognito's, 1 hour. */
    public ClientDefinitionBuilder idTokenValidity(Duration idTokenValidity) {
        this.idTokenValidity = idTokenValidity;
        return this;
    }

    /** Default: Cognito's, 30 days. */
    public ClientDefinitionBuilder refreshTokenValidity(Duration refreshTokenValidity) {
        this.refreshTokenValidity = refreshTokenValidity;
        return this;
    }

    /** Default: Cognito's, 3 minutes. */
    public ClientDefinitionBuilder authSessionValidity(Duration authSessionValidity) {
        this.authSessionValidity = authSessionValidity;
        return this;
    }

    /** Default false. */
    public ClientDefinitionBuilder preventUserExistenceErrors(boolean preventUserExistenceErrors) {
        this.preventUserExistenceErrors = preventUserExistenceErrors;
        return this;
    }

    /** Default true. */
    public ClientDefinitionBuilder enableTokenRevocation(boolean enableTokenRevocation) {
        this.enableTokenRevocation = enableTokenRevocation;
        return this;
    }

    /** Default false. A client that rotates needs {@code allowRefresh(false)}. */
    public ClientDefinitionBuilder rotateRefreshTokens(boolean rotateRefreshTokens) {
        this.rotateRefreshTokens = rotateRefreshTokens;
        return this;
    }

    /** Default: none. */
    public ClientDefinitionBuilder retryGracePeriod(Duration retryGracePeriod) {
        this.retryGracePeriod = retryGracePeriod;
        return this;
    }

    /** The flows that the client may use at the pool's domain. Default: none. */
    public ClientDefinitionBuilder oauthFlows(OAuthFlow... oauthFlows) {
        this.oauthFlows = new LinkedHashSet<>(Arrays.asList(oauthFlows));
        return this;
    }

    /** What the client may ask for: {@code openid}, or {@code <identifier>/<scope>} of a resource server. Default: none. */
    public ClientDefinitionBuilder oauthScopes(String... oauthScopes) {
        this.oauthScopes = List.of(oauthScopes);
        return this;
    }

    /** Where the pool's domain may send users with a code. Default: none. */
    public ClientDefinitionBuilder callbackUrls(String... callbackUrls) {
        this.callbackUrls = List.of(callbackUrls);
        return this;
    }

    /** Where the pool's domain may send users who sign out. Default: none. */
    public ClientDefinitionBuilder logoutUrls(String... logoutUrls) {
        this.logoutUrls = List.of(logoutUrls);
        return this;
    }

    /** Who vouches for users at the pool's domain, for example {@code COGNITO}. Default: nobody. */
    public ClientDefinitionBuilder identityProviders(String... identityProviders) {
        this.identityProviders = List.of(identityProviders);
        return this;
    }

    /** What the client may see of users, custom attributes with their prefix. Default: Cognito's. */
    public ClientDefinitionBuilder readAttributes(String... readAttributes) {
        this.readAttributes = List.of(readAttributes);
        return this;
    }

    /** What the client may change of users, custom attributes with their prefix. Default: Cognito's. */
    public ClientDefinitionBuilder writeAttributes(String... writeAttributes) {
        this.writeAttributes = List.of(writeAttributes);
        return this;
    }

    /** One of the callback URLs. Default: none. */
    public ClientDefinitionBuilder defaultRedirectUrl(String defaultRedirectUrl) {
        this.defaultRedirectUrl = defaultRedirectUrl;
        return this;
    }

    /** Whether the client, which has a secret, may say from where its users call. Default false. */
    public ClientDefinitionBuilder propagateUserContext(boolean propagateUserContext) {
        this.propagateUserContext = propagateUserContext;
        return this;
    }

    /**
     * The client id, for an application that knows it beforehand. Default: the backend chooses one. For the embedded backend and
     * LocalStack only.
     */
    public ClientDefinitionBuilder id(String id) {
        this.id = id;
        return this;
    }

    /** The client's secret, 24 to 64 characters, for an application that knows it beforehand. Default: none, or one that is made. */
    public ClientDefinitionBuilder secret(String secret) {
        this.secret = secret;
        generateSecret = true;
        return this;
    }

    /**
     * Uses a client of an existing pool. All but its name is what it has there. Default: a client is made.
     *
     * @param clientId where {@code ${name}} stands for a configuration parameter or system property
     */
    public ClientDefinitionBuilder existing(String clientId) {
        this.existing = clientId;
        return this;
    }

    /**
     * The definition.
     *
     * @throws IllegalArgumentException if it contradicts itself
     */
    public ClientDefinition build() {
        ClientDefinition client = definition();
        if (existing != null
                && !client.equals(
                        ClientDefinition.builder().name(name).existing(existing).definition())) {
            throw new IllegalArgumentException(
                    "The client '" + name + "' is an existing one, " + existing
                            + ", which is not changed, but the test gives it settings. Remove them, or let the test make a pool.");
        }
        return client;
    }

    private ClientDefinition definition() {
        if (authFlows.isEmpty() && oauthFlows.isEmpty()) {
            throw new IllegalArgumentException(
                    "The client permits no auth flow. Name at least one, for example ADMIN_USER_PASSWORD_AUTH.");
        }
        if (!allowRefresh && authFlows.contains(AuthFlow.REFRESH_TOKEN_AUTH)) {
            throw new IllegalArgumentException(
                    "The client has REFRESH_TOKEN_AUTH among its auth flows, and allowRefresh is false. Remove one of them.");
        }
        return new ClientDefinition(
                name,
                authFlows,
                allowRefresh,
                generateSecret,
                new TokenValidities(accessTokenValidity, idTokenValidity, refreshTokenValidity, authSessionValidity),
                preventUserExistenceErrors,
                enableTokenRevocation,
                rotateRefreshTokens,
                retryGracePeriod,
                new OAuthSettings(oauthFlows, oauthScopes, callbackUrls, logoutUrls, defaultRedirectUrl),
                identityProviders,
                readAttributes,
                writeAttributes,
                propagateUserContext,
                existing,
                new ClientIdentity(id, secret));
    }
}
