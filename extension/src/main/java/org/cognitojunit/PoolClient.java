package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.OAuthFlow;

/**
 * An app client of a {@link CognitoUserPool @CognitoUserPool}. Durations are in ISO-8601, for example {@code PT5M} or {@code
 * P30D}; an empty one leaves the matter to Cognito.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html">
 *     CreateUserPoolClient</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolClient {

    /** The client's name. */
    String name() default "app-client";

    /**
     * The client id, for an application that knows it beforehand; by default the backend chooses one. For the embedded backend and
     * LocalStack only.
     */
    String id() default "";

    /** The client's secret, 24 to 64 characters, for an application that knows it beforehand; by default none or a new one. */
    String secret() default "";

    /** The id of a client in an {@linkplain CognitoUserPool#existing existing} pool; goes with nothing but a name. */
    String existing() default "";

    /** The ways to sign in that the client permits; at least one, unless it has OAuth flows. */
    AuthFlow[] authFlows() default AuthFlow.ADMIN_USER_PASSWORD_AUTH;

    /** Whether a refresh token may be used: {@code ALLOW_REFRESH_TOKEN_AUTH}. */
    boolean allowRefresh() default true;

    /** Whether the client has a secret. {@link UserPool} and challenges then add {@code SECRET_HASH} to their calls. */
    boolean generateSecret() default false;

    /** 5 minutes to 1 day; Cognito's default is {@code PT1H}. */
    String accessTokenValidity() default "";

    /** 5 minutes to 1 day; Cognito's default is {@code PT1H}. */
    String idTokenValidity() default "";

    /** 1 hour to 3650 days; Cognito's default is {@code P30D}. */
    String refreshTokenValidity() default "";

    /** How long a challenge can be answered: 3 to 15 whole minutes; Cognito's default is {@code PT3M}. */
    String authSessionValidity() default "";

    /** Whether a refusal hides that a user does not exist: {@code PreventUserExistenceErrors: ENABLED}. */
    boolean preventUserExistenceErrors() default false;

    /** Whether RevokeToken works, and tokens carry {@code origin_jti}. */
    boolean enableTokenRevocation() default true;

    /**
     * Whether each refresh replaces the refresh token: {@code RefreshTokenRotation: ENABLED}. Needs {@code allowRefresh =
     * false}; refresh with {@link UserPool#getTokensFromRefreshToken}.
     */
    boolean rotateRefreshTokens() default false;

    /** How long a replaced refresh token can still be used: whole seconds, up to {@code PT1M}; by default not at all. */
    String retryGracePeriod() default "";

    /** What the client may do at the pool's domain: {@code AllowedOAuthFlows}. */
    OAuthFlow[] oauthFlows() default {};

    /** What the client may ask for: {@code openid}, or {@code <identifier>/<scope>} of a resource server. */
    String[] oauthScopes() default {};

    /** Where the pool's domain may send users with a code. */
    String[] callbackUrls() default {};

    /** Where the pool's domain may send users who sign out. */
    String[] logoutUrls() default {};

    /** One of the callback URLs; empty for none. */
    String defaultRedirectUrl() default "";

    /** Who vouches for users at the pool's domain, for example {@code COGNITO}. */
    String[] identityProviders() default {};

    /** What the client may see of users, custom attributes with their prefix; by default as Cognito has it. */
    String[] readAttributes() default {};

    /** What the client may change of users, custom attributes with their prefix; by default as Cognito has it. */
    String[] writeAttributes() default {};

    /** Whether the client, which has a secret, may say from where its users call. */
    boolean propagateUserContext() default false;
}
