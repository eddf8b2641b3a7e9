package org.cognitojunit.scenarios.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolResourceServer;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.OAuthClient;
import org.cognitojunit.auth.OAuthRefusedException;
import org.cognitojunit.auth.OAuthTokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.OAuthFlow;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;

/** Clients that sign in as themselves. */
@CognitoUserPool(
        domain = "junit-{pool}",
        resourceServers =
                @PoolResourceServer(
                        value = "api",
                        scopes = {"read", "write"}),
        client =
                @PoolClient(
                        generateSecret = true,
                        oauthFlows = OAuthFlow.CLIENT_CREDENTIALS,
                        oauthScopes = {"api/read", "api/write"}))
@RequiresCapability(Capability.DOMAIN)
class ClientCredentialsScenarios {

    @Test
    @NotVerified(reason = "documented: TK26")
    void a_client_gets_an_access_token_and_no_other(UserPool pool, AppClient client) {
        OAuthTokens tokens = pool.clientCredentials(client, "api/read");

        assertThat(tokens.idToken()).isNull();
        assertThat(tokens.refreshToken()).isNull();
    }

    @Test
    @NotVerified(reason = "JWT: a real token of 2024 has these claims; its request was not seen")
    void the_token_is_about_the_client(UserPool pool, AppClient client) throws ParseException {
        OAuthTokens tokens = pool.clientCredentials(client, "api/read");

        assertThat(JWSObject.parse(tokens.accessToken()).getPayload().toJSONObject())
                .containsEntry("sub", client.id())
                .containsEntry("client_id", client.id())
                .containsEntry("scope", "api/read")
                .doesNotContainKey("username");
    }

    @Test
    @NotVerified(reason = "the error is documented: TK26; its description is not known")
    void a_scope_that_the_client_lacks_is_refused(UserPool pool, AppClient client) {
        assertThatThrownBy(() -> pool.clientCredentials(client, "api/delete"))
                .isExactlyInstanceOf(OAuthRefusedException.class)
                .hasMessage("token refused with HTTP 400: invalid_scope");
    }

    @Test
    @NotVerified(reason = "documented: TK26; the description is from threads")
    void a_wrong_secret_is_refused(UserPool pool, AppClient client) {
        OAuthClient impostor = new OAuthClient(pool.issuer(), client.id(), "wrong");

        assertThatThrownBy(() -> impostor.clientCredentials("api/read"))
                .isExactlyInstanceOf(OAuthRefusedException.class)
                .hasMessage("token refused with HTTP 400: invalid_client (invalid_client_secret)");
    }
}
