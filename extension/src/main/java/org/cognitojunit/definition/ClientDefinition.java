package org.cognitojunit.definition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pool's app client is to be. A validity of null leaves the matter to Cognito; its defaults stand in parentheses.
 *
 * @param name the client's name
 * @param authFlows the ways to sign in that the client permits; at least one
 * @param allowRefresh whether a refresh token may be used, {@code ALLOW_REFRESH_TOKEN_AUTH}
 * @param generateSecret whether the client has a secret, and every call must carry {@code SECRET_HASH}
 * @param accessTokenValidity 5 minutes to 1 day (1 hour)
 * @param idTokenValidity 5 minutes to 1 day (1 hour)
 * @param refreshTokenValidity 1 hour to 3650 days (30 days)
 * @param authSessionValidity how long a challenge can be answered, 3 to 15 whole minutes (3 minutes)
 * @param preventUserExistenceErrors whether a refusal hides that a user does not exist
 * @param enableTokenRevocation whether RevokeToken works, and tokens carry {@code origin_jti}
 * @param rotateRefreshTokens whether each refresh replaces the refresh token; {@code allowRefresh} is off then
 * @param retryGracePeriod how long a replaced refresh token can still be used, up to 60 seconds; null for not at all
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html">
 *     CreateUserPoolClient</a>
 */
public record ClientDefinition(
        String name,
        Set<AuthFlow> authFlows,
        boolean allowRefresh,
        boolean generateSecret,
        @Nullable Duration accessTokenValidity,
        @Nullable Duration idTokenValidity,
        @Nullable Duration refreshTokenValidity,
        @Nullable Duration authSessionValidity,
        boolean preventUserExistenceErrors,
        boolean enableTokenRevocation,
        boolean rotateRefreshTokens,
        @Nullable Duration retryGracePeriod) {

    private static final String ALLOW_REFRESH = "ALLOW_REFRESH_TOKEN_AUTH";

    public ClientDefinition {
        if (authFlows.isEmpty()) {
            throw new IllegalArgumentException(
                    "The client permits no auth flow. Name at least one, for example ADMIN_USER_PASSWORD_AUTH.");
        }
        authFlows = Collections.unmodifiableSet(EnumSet.copyOf(authFlows));
        if (authFlows.contains(AuthFlow.ADMIN_NO_SRP_AUTH)) {
            requireOlderNames(authFlows, allowRefresh);
        }
        requireWhole("accessTokenValidity", accessTokenValidity, Duration.ofSeconds(1));
        requireWhole("idTokenValidity", idTokenValidity, Duration.ofSeconds(1));
        requireWhole("refreshTokenValidity", refreshTokenValidity, Duration.ofSeconds(1));
        requireWhole("authSessionValidity", authSessionValidity, Duration.ofMinutes(1));
        requireWhole("retryGracePeriod", retryGracePeriod, Duration.ofSeconds(1));
        requireRotationAlone(rotateRefreshTokens, allowRefresh, retryGracePeriod);
    }

    private static void requireOlderNames(Set<AuthFlow> authFlows, boolean allowRefresh) {
        List<AuthFlow> newer = authFlows.stream()
                .filter(flow -> flow.olderExplicitAuthFlow().isEmpty())
                .toList();
        if (!newer.isEmpty()) {
            throw new IllegalArgumentException(
                    "ADMIN_NO_SRP_AUTH is an older name, which Cognito does not take together " + "with " + newer
                            + ". Use ADMIN_USER_PASSWORD_AUTH in its place.");
        }
        if (!allowRefresh) {
            throw new IllegalArgumentException(
                    "A client with ADMIN_NO_SRP_AUTH always permits refresh, so allowRefresh "
                            + "cannot be false. Use ADMIN_USER_PASSWORD_AUTH in its place.");
        }
    }

    private static void requireRotationAlone(
            boolean rotateRefreshTokens, boolean allowRefresh, @Nullable Duration retryGracePeriod) {
        if (rotateRefreshTokens && allowRefresh) {
            throw new IllegalArgumentException(
                    "A client that rotates refresh tokens does not take REFRESH_TOKEN_AUTH. Set "
                            + "allowRefresh to false, and refresh with getTokensFromRefreshToken.");
        }
        if (!rotateRefreshTokens && retryGracePeriod != null) {
            throw new IllegalArgumentException("retryGracePeriod is " + retryGracePeriod
                    + ", but refresh tokens are not rotated. Set rotateRefreshTokens to true.");
        }
    }

    private static void requireWhole(String name, @Nullable Duration duration, Duration unit) {
        if (duration == null) {
            return;
        }
        boolean whole = duration.getNano() == 0 && duration.toSeconds() % unit.toSeconds() == 0;
        if (!whole || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " is " + duration + ". It must be a positive whole number of "
                    + (unit.toSeconds() == 60 ? "minutes" : "seconds") + ".");
        }
    }

    /** A builder that begins with the defaults of {@code @PoolClient}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The {@code ExplicitAuthFlows} of the client. */
    public List<String> explicitAuthFlows() {
        if (authFlows.contains(AuthFlow.ADMIN_NO_SRP_AUTH)) {
            return authFlows.stream()
                    .map(AuthFlow::olderExplicitAuthFlow)
                    .flatMap(Optional::stream)
                    .toList();
        }
        List<String> flows = new ArrayList<>();
        authFlows.stream()
                .map(AuthFlow::explicitAuthFlow)
                .flatMap(Optional::stream)
                .forEach(flows::add);
        if (allowRefresh) {
            flows.add(ALLOW_REFRESH);
        }
        return flows;
    }

    /** Says what an app client is to be. */
    public static final class Builder {

        private String name = "app-client";
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

        private Builder() {}

        /** Default {@code app-client}. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Default {@link AuthFlow#ADMIN_USER_PASSWORD_AUTH}. */
        public Builder authFlows(AuthFlow... authFlows) {
            this.authFlows = EnumSet.noneOf(AuthFlow.class);
            this.authFlows.addAll(Arrays.asList(authFlows));
            return this;
        }

        /** Default true. */
        public Builder allowRefresh(boolean allowRefresh) {
            this.allowRefresh = allowRefresh;
            return this;
        }

        /** Default false. */
        public Builder generateSecret(boolean generateSecret) {
            this.generateSecret = generateSecret;
            return this;
        }

        /** Default: Cognito's, 1 hour. */
        public Builder accessTokenValidity(Duration accessTokenValidity) {
            this.accessTokenValidity = accessTokenValidity;
            return this;
        }

        /** Default: Cognito's, 1 hour. */
        public Builder idTokenValidity(Duration idTokenValidity) {
            this.idTokenValidity = idTokenValidity;
            return this;
        }

        /** Default: Cognito's, 30 days. */
        public Builder refreshTokenValidity(Duration refreshTokenValidity) {
            this.refreshTokenValidity = refreshTokenValidity;
            return this;
        }

        /** Default: Cognito's, 3 minutes. */
        public Builder authSessionValidity(Duration authSessionValidity) {
            this.authSessionValidity = authSessionValidity;
            return this;
        }

        /** Default false. */
        public Builder preventUserExistenceErrors(boolean preventUserExistenceErrors) {
            this.preventUserExistenceErrors = preventUserExistenceErrors;
            return this;
        }

        /** Default true. */
        public Builder enableTokenRevocation(boolean enableTokenRevocation) {
            this.enableTokenRevocation = enableTokenRevocation;
            return this;
        }

        /** Default false. A client that rotates needs {@code allowRefresh(false)}. */
        public Builder rotateRefreshTokens(boolean rotateRefreshTokens) {
            this.rotateRefreshTokens = rotateRefreshTokens;
            return this;
        }

        /** Default: none. */
        public Builder retryGracePeriod(Duration retryGracePeriod) {
            this.retryGracePeriod = retryGracePeriod;
            return this;
        }

        /**
         * The definition.
         *
         * @throws IllegalArgumentException if it contradicts itself
         */
        public ClientDefinition build() {
            return new ClientDefinition(
                    name,
                    authFlows,
                    allowRefresh,
                    generateSecret,
                    accessTokenValidity,
                    idTokenValidity,
                    refreshTokenValidity,
                    authSessionValidity,
                    preventUserExistenceErrors,
                    enableTokenRevocation,
                    rotateRefreshTokens,
                    retryGracePeriod);
        }
    }
}
