package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.token.RefreshTokens;

/** REFRESH_TOKEN_AUTH, also called REFRESH_TOKEN: new access and ID tokens for a refresh token. */
final class RefreshFlow implements Flow {

    private final Refreshes refreshes;

    RefreshFlow(Refreshes refreshes) {
        this.refreshes = refreshes;
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
    public void admit(AppClient client) {
        // First, for a client that rotates cannot permit this flow.
        if (client.settings().rotatesRefreshTokens()) {
            throw CognitoError.of("UnsupportedOperationException", "This API does not support refresh token rotation");
        }
        Flow.super.admit(client);
    }

    @Override
    public Output start(Attempt attempt) {
        String token = attempt.required("REFRESH_TOKEN");
        SignIn signIn = RefreshTokens.signIn(attempt.pool(), token).orElseThrow(Refreshes::invalid);
        SecretHash.verify(attempt.client(), attempt.parameters(), signIn.username());
        return Answer.tokens(refreshes.refresh(
                attempt.pool(),
                attempt.client(),
                signIn,
                token,
                attempt.metadata().clientMetadata(),
                attempt.deviceKey().orElse(null),
                attempt.origin()));
    }
}
