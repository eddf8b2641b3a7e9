package org.cognitojunit.definition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pool's app client is to be.
 *
 * @param name the client's name
 * @param authFlows the ways to sign in that the client permits, REFRESH_TOKEN_AUTH aside; none where it has OAuth flows only, or a template makes it so
 * @param allowRefresh whether a refresh token may be used, {@code ALLOW_REFRESH_TOKEN_AUTH}
 * @param generateSecret whether the client has a secret, and every call must carry {@code SECRET_HASH}
 * @param validities how long tokens and sessions can be used
 * @param preventUserExistenceErrors whether a refusal hides that a user does not exist
 * @param enableTokenRevocation whether RevokeToken works, and tokens carry {@code origin_jti}
 * @param rotateRefreshTokens whether each refresh replaces the refresh token; {@code allowRefresh} is off then
 * @param retryGracePeriod how long a replaced refresh token can still be used, up to 60 seconds; null for not at all
 * @param oauth what the client may do at the pool's domain
 * @param identityProviders who vouches for users at the pool's domain, for example {@code COGNITO}; empty for nobody
 * @param readAttributes what the client may see of users, custom ones with their prefix; empty for Cognito's
 * @param writeAttributes what the client may change of users, custom ones with their prefix; empty for Cognito's
 * @param propagateUserContext whether the client, which has a secret, may say from where its users call
 * @param existing the id of a client that is there already, in a pool that is, where {@code ${name}} stands for a configuration
 *     parameter; null for a client that is made
 * @param identity what the client is known by
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html">
 *     CreateUserPoolClient</a>
 */
public record ClientDefinition(
        String name,
        Set<AuthFlow> authFlows,
        boolean allowRefresh,
        boolean generateSecret,
        TokenValidities validities,
        boolean preventUserExistenceErrors,
        boolean enableTokenRevocation,
        boolean rotateRefreshTokens,
        @Nullable Duration retryGracePeriod,
        OAuthSettings oauth,
        List<String> identityProviders,
        List<String> readAttributes,
        List<String> writeAttributes,
        boolean propagateUserContext,
        @Nullable String existing,
        ClientIdentity identity) {

    /** A client whose id and secret the backend chooses. */
    public ClientDefinition(
            String name,
            Set<AuthFlow> authFlows,
            boolean allowRefresh,
            boolean generateSecret,
            TokenValidities validities,
            boolean preventUserExistenceErrors,
            boolean enableTokenRevocation,
            boolean rotateRefreshTokens,
            @Nullable Duration retryGracePeriod,
            OAuthSettings oauth,
            List<String> identityProviders,
            List<String> readAttributes,
            List<String> writeAttributes,
            boolean propagateUserContext,
            @Nullable String existing) {
        this(
                name,
                authFlows,
                allowRefresh,
                generateSecret,
                validities,
                preventUserExistenceErrors,
                enableTokenRevocation,
                rotateRefreshTokens,
                retryGracePeriod,
                oauth,
                identityProviders,
                readAttributes,
                writeAttributes,
                propagateUserContext,
                existing,
                ClientIdentity.DEFAULT);
    }

    public ClientDefinition {
        Set<AuthFlow> sorted = EnumSet.noneOf(AuthFlow.class);
        sorted.addAll(authFlows);
        allowRefresh |= sorted.remove(AuthFlow.REFRESH_TOKEN_AUTH);
        authFlows = Collections.unmodifiableSet(sorted);
        identityProviders = List.copyOf(identityProviders);
        readAttributes = List.copyOf(readAttributes);
        writeAttributes = List.copyOf(writeAttributes);
        if (authFlows.contains(AuthFlow.ADMIN_NO_SRP_AUTH)) {
            requireOlderNames(authFlows, allowRefresh);
        }
        Checks.whole("retryGracePeriod", retryGracePeriod, Duration.ofSeconds(1));
        requireSecret(
                oauth.flows().contains(OAuthFlow.CLIENT_CREDENTIALS),
                "The OAuth flow CLIENT_CREDENTIALS",
                generateSecret);
        requireSecret(propagateUserContext, "propagateUserContext", generateSecret);
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

    private static void requireSecret(boolean wanted, String what, boolean generateSecret) {
        if (wanted && !generateSecret) {
            throw new IllegalArgumentException(what + " needs a client with a secret. Set generateSecret to true.");
        }
    }

    /** A builder that begins with the defaults of {@code @PoolClient}. */
    public static ClientDefinitionBuilder builder() {
        return new ClientDefinitionBuilder();
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
            AuthFlow.REFRESH_TOKEN_AUTH.explicitAuthFlow().ifPresent(flows::add);
        }
        return flows;
    }
}
