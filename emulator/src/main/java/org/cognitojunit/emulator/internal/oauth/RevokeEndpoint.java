package org.cognitojunit.emulator.internal.oauth;

import java.util.Set;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.token.RefreshTokens;
import org.cognitojunit.emulator.internal.web.Parameters;

/** {@code /oauth2/revoke}: ends the sign-in of a refresh token. A token that is dead or unknown is no error. */
public final class RevokeEndpoint implements Endpoint {

    @Override
    public String path() {
        return "/oauth2/revoke";
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    public boolean isOpenToScripts() {
        return true;
    }

    @Override
    public EmulatorResponse answer(DomainRequest request) {
        Parameters parameters = request.parameters();
        if (!Parameters.isForm(request.http()) || parameters.anyIsRepeated()) {
            throw OAuthError.of("invalid_request").inBody();
        }
        AppClient client = ClientAuthentication.require(request, 401);
        if (!client.settings().allowsOAuth()) {
            throw OAuthError.of("unauthorized_client").inBody();
        }
        if (!client.settings().tokenRevocation()) {
            throw OAuthError.of("invalid_request").inBody();
        }
        String token = parameters
                .get("token")
                .orElseThrow(() -> OAuthError.of("invalid_request").inBody());
        if (RefreshTokens.isOtherToken(token)) {
            throw OAuthError.of("unsupported_token_type").inBody();
        }
        RefreshTokens.signIn(request.pool(), token)
                .filter(signIn -> signIn.clientId().equals(client.id()))
                .ifPresent(request.pool().signIns()::revoke);
        return Responses.empty(200);
    }
}
