package org.cognitojunit.emulator.internal.token;

import com.nimbusds.jose.JWSObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Finds out whose access token it is that an operation was given, and refuses it as Cognito does if it is not good. */
public final class AccessTokens {

    /** The scope that lets a user's token manage that user. */
    public static final String SELF_SERVICE_SCOPE = "aws.cognito.signin.user.admin";

    private final UserPools pools;
    private final Clock clock;
    private final Function<String, Optional<String>> poolOfIssuer;

    /**
     * @param poolOfIssuer the pool id in an {@code iss}, where it is one of this emulator's
     */
    public AccessTokens(UserPools pools, Clock clock, Function<String, Optional<String>> poolOfIssuer) {
        this.pools = pools;
        this.clock = clock;
        this.poolOfIssuer = poolOfIssuer;
    }

    /**
     * The bearer of an access token.
     *
     * @throws CognitoError if the token is not one of a living sign-in with the scope to manage the user
     */
    public Bearer authenticate(String accessToken) {
        return authenticate(accessToken, SELF_SERVICE_SCOPE);
    }

    /**
     * As above, with another scope than that.
     *
     * @throws CognitoError if the token is not one of a living sign-in with the scope
     */
    public Bearer authenticate(String accessToken, String requiredScope) {
        JWSObject token = parse(accessToken);
        Map<String, Object> claims = token.getPayload().toJSONObject();
        if (claims == null || !"access".equals(claims.get("token_use"))) {
            throw invalid();
        }
        UserPool pool = Optional.ofNullable(claims.get("iss"))
                .flatMap(iss -> poolOfIssuer.apply(iss.toString()))
                .flatMap(pools::find)
                .orElseThrow(AccessTokens::invalid);
        if (!pool.keys().verifiesAccessToken(token)) {
            throw CognitoError.notAuthorized("Could not verify signature for Access Token");
        }
        if (((Number) claims.get("exp")).longValue() <= clock.instant().getEpochSecond()) {
            throw CognitoError.notAuthorized("Access Token has expired");
        }
        List<String> scopes = List.of(((String) claims.getOrDefault("scope", "")).split(" "));
        if (!scopes.contains(requiredScope)) {
            throw CognitoError.notAuthorized("Access Token does not have required scopes");
        }
        if (!claims.containsKey("username")) {
            // A client's own token, which speaks for no user.
            throw invalid();
        }
        AppClient client = pools.publicClient((String) claims.get("client_id")).client();
        User user = bearer(pool, (String) claims.get("username"), (String) claims.get("sub"));
        SignIn signIn = pool.signIns()
                .byEvent((String) claims.get("event_id"))
                .filter(s -> !s.strikes((String) claims.get("origin_jti")))
                .orElseThrow(() -> CognitoError.notAuthorized("Access Token has been revoked"));
        return new Bearer(pool, client, user, signIn, scopes);
    }

    private static User bearer(UserPool pool, String username, String sub) {
        User user = pool.users().findByUsername(username).orElseThrow(CognitoError::userNotFound);
        if (!user.sub().equals(sub)) {
            // The name has passed to somebody else since the token was issued.
            throw user.status() == UserStatus.UNCONFIRMED
                    ? CognitoError.of("UserNotConfirmedException", "User is not confirmed.")
                    : CognitoError.notAuthorized("Access Token has been revoked");
        }
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        return user;
    }

    private static JWSObject parse(String accessToken) {
        return SentToken.parse(accessToken).orElseThrow(AccessTokens::invalid);
    }

    /** That a token is none of those that are accepted. */
    public static CognitoError invalid() {
        return CognitoError.notAuthorized("Invalid Access Token");
    }

    /** Who an access token speaks for, and for what. */
    public record Bearer(UserPool pool, AppClient client, User user, SignIn signIn, List<String> scopes) {}
}
