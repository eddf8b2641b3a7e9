package org.cognitojunit.emulator.internal.operation.auth;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.session.TokenSession;
import org.cognitojunit.emulator.internal.token.RefreshTokens;

/** Revokes a refresh token and the access tokens that came from it. A token that is dead or unknown is no error. */
record RevokeToken(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        PoolClient target = pools.publicClient(input.string("ClientId"));
        AppClient client = target.client();
        boolean proven = input.optional("ClientSecret")
                .filter(client.secrets()::contains)
                .isPresent();
        if (client.isConfidential() && !proven) {
            throw CognitoError.of("UnauthorizedException", "Invalid client or secret");
        }
        if (!client.settings().tokenRevocation()) {
            throw CognitoError.of("UnsupportedOperationException", "This feature is not enabled for this client");
        }
        String token = input.string("Token");
        if (RefreshTokens.isOtherToken(token)) {
            throw CognitoError.of("UnsupportedTokenTypeException", "Unsupported token type");
        }
        boolean linked = input.optional("RevokeAssociatedSessions")
                .filter("LINKED"::equals)
                .isPresent();
        RefreshTokens.signIn(target.pool(), token)
                .filter(signIn -> signIn.clientId().equals(client.id()))
                .ifPresent(signIn -> revoke(target.pool(), signIn, linked));
        return Output.empty();
    }

    /** Where a pool tracks no sessions, or the user came through none, there is nothing to go along. */
    private static void revoke(UserPool pool, SignIn signIn, boolean linked) {
        pool.signIns().revoke(signIn);
        if (linked && pool.configurations().sessionTracking().enabled()) {
            signIn.session().flatMap(TokenSession::ssoSession).ifPresent(pool.browserSessions()::end);
        }
    }
}
