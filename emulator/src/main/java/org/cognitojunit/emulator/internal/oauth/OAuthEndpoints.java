package org.cognitojunit.emulator.internal.oauth;

import java.time.Clock;
import java.util.List;
import org.cognitojunit.emulator.internal.auth.Refreshes;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.ClientTokens;
import org.cognitojunit.emulator.internal.token.TokenIssuer;

/** The endpoints of this package. */
public final class OAuthEndpoints {

    private OAuthEndpoints() {}

    /** All of them. */
    public static List<Endpoint> all(
            Clock clock,
            TokenIssuer tokens,
            Refreshes refreshes,
            ClientTokens clientTokens,
            AccessTokens accessTokens,
            SignedInBrowser browsers,
            AuthorizationResponse responses) {
        return List.of(
                new AuthorizeEndpoint(browsers, responses, ExternalSignIn::notEmulated),
                new TokenEndpoint(clock, tokens, refreshes, clientTokens),
                new UserInfoEndpoint(accessTokens),
                new RevokeEndpoint(),
                new LogoutEndpoint(browsers),
                new ErrorPage());
    }
}
