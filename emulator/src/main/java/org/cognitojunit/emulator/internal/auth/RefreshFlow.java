package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.Set;
import org.cognitojunit.emulator.internal.client.ClientSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.user.User;

/** REFRESH_TOKEN_AUTH, also called REFRESH_TOKEN: new access and ID tokens for a refresh token. */
final class RefreshFlow implements Flow {

    private final Clock clock;
    private final TokenIssuer tokens;

    RefreshFlow(Clock clock, TokenIssuer tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    @Override
    public Set<String> names() {
        return Set.of("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN");
    }

    @Override
    public Set<Api> offeredBy() {
        return Set.of(Api.INITIATE_AUTH, Api.ADMIN_INITIATE_AUTH);
    }

    @Override
    public String permission() {
        return "ALLOW_REFRESH_TOKEN_AUTH";
    }

    @Override
    public CognitoError notPermitted() {
        return CognitoError.invalidParameter("Auth flow not enabled for this client");
    }

    @Override
    public Output start(Attempt attempt) {
        ClientSettings settings = attempt.client().settings();
        if (settings.rotatesRefreshTokens()) {
            throw CognitoError.of("UnsupportedOperationException", "This API does not support refresh token rotation");
        }
        UserPool pool = attempt.pool();
        SignIn signIn = pool.signIns()
                .byRefreshToken(attempt.required("REFRESH_TOKEN"))
                .orElseThrow(() -> CognitoError.notAuthorized("Invalid Refresh Token"));
        SecretHash.verify(attempt.client(), attempt.parameters(), signIn.username());
        User user = living(attempt, signIn);
        return Answer.tokens(tokens.refresh(
                pool, attempt.client(), user, signIn, attempt.metadata().clientMetadata()));
    }

    private User living(Attempt attempt, SignIn signIn) {
        if (!signIn.clientId().equals(attempt.client().id())) {
            throw CognitoError.notAuthorized("Refresh Token has different Client");
        }
        User user = attempt.pool()
                .users()
                .findByUsername(signIn.username())
                .filter(u -> u.sub().equals(signIn.sub()))
                .orElseThrow(
                        () -> CognitoError.notAuthorized("The user has been deleted for the associated refresh token"));
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        if (signIn.revoked()) {
            throw CognitoError.notAuthorized("Refresh Token has been revoked");
        }
        if (!clock.instant().isBefore(signIn.expires())) {
            throw CognitoError.notAuthorized("Refresh Token has expired");
        }
        return user;
    }
}
