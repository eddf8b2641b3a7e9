package org.cognitojunit.emulator.internal.oauth;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.Refreshes;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.token.ClientTokens;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.web.Parameters;

/** {@code /oauth2/token}: what is the same for all grants, which is who the client is and how errors are told. */
public final class TokenEndpoint implements Endpoint {

    /** The members of an answer, by those of {@code AuthenticationResult}. */
    private static final Map<String, String> MEMBERS = members();

    private final List<GrantType> grants;

    public TokenEndpoint(Clock clock, TokenIssuer tokens, Refreshes refreshes, ClientTokens clientTokens) {
        grants = List.of(
                new AuthorizationCodeGrant(clock, tokens),
                new RefreshTokenGrant(refreshes),
                new ClientCredentialsGrant(clientTokens));
    }

    @Override
    public String path() {
        return "/oauth2/token";
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
        String name = parameters
                .get("grant_type")
                .orElseThrow(() -> OAuthError.of("invalid_request").inBody());
        GrantType grant = grants.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> OAuthError.of("unsupported_grant_type").inBody());
        AppClient client = ClientAuthentication.require(request, 400);
        if (!grant.isAllowed(client)) {
            throw OAuthError.of("unauthorized_client").inBody();
        }
        return Responses.json(200, issued(grant, request, client));
    }

    private static Map<String, Object> issued(GrantType grant, DomainRequest request, AppClient client) {
        try {
            Output tokens = grant.issue(request, client);
            Map<String, Object> body = new LinkedHashMap<>();
            MEMBERS.forEach((member, name) -> {
                Object value = tokens.tree().get(member);
                if (value != null) {
                    body.put(name, value);
                }
            });
            return body;
        } catch (CognitoError error) {
            throw OAuthError.of("invalid_grant", error.getMessage()).inBody();
        }
    }

    private static Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("IdToken", "id_token");
        members.put("AccessToken", "access_token");
        members.put("RefreshToken", "refresh_token");
        members.put("ExpiresIn", "expires_in");
        members.put("TokenType", "token_type");
        return members;
    }
}
