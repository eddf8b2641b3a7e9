package org.cognitojunit.emulator.internal.oauth;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.Refreshes;
import org.cognitojunit.emulator.internal.client.AppClient;

/** {@code refresh_token}: new tokens with the scopes of the first ones. */
record RefreshTokenGrant(Refreshes refreshes) implements GrantType {

    @Override
    public String name() {
        return "refresh_token";
    }

    @Override
    public boolean isAllowed(AppClient client) {
        return client.settings().allowsOAuth();
    }

    @Override
    public Output issue(DomainRequest request, AppClient client) {
        String token = request.parameters()
                .get("refresh_token")
                .orElseThrow(() -> OAuthError.of("invalid_request").inBody());
        return refreshes.refresh(request.pool(), client, token, Map.of(), null, request.origin());
    }
}
