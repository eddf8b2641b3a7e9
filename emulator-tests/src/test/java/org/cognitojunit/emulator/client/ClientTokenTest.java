package org.cognitojunit.emulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.trigger.TriggerVersion;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ClientAuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** GetClientToken: a client that signs in itself. */
class ClientTokenTest {

    private static final String NO_SUCH_CLIENT = "1example23456789";
    private static final String WRONG = "abcdefghijklmnopqrstuvwxyz";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private String pool = "";
    private UserPoolClientType machine = UserPoolClientType.builder().build();

    @BeforeEach
    void createClient() {
        pool = cognito.createUserPool(r -> r.poolName("p")).userPool().id();
        cognito.createResourceServer(r -> r.userPoolId(pool)
                .identifier("api")
                .name("An API")
                .scopes(scope("read"), scope("write"), scope("delete")));
        machine = cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("machine")
                        .generateSecret(true)
                        .allowedOAuthFlowsUserPoolClient(true)
                        .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                        .allowedOAuthScopes("api/read", "api/write"))
                .userPoolClient();
    }

    @Test
    void the_token_is_the_clients_own() throws ParseException {
        ClientAuthenticationResultType result = token(List.of());

        Map<String, Object> claims = claims(result);
        assertThat(result.tokenType()).isEqualTo("Bearer");
        assertThat(result.expiresIn()).isEqualTo(3600);
        assertThat(claims.keySet())
                .containsExactly(
                        "sub", "token_use", "scope", "auth_time", "iss", "exp", "iat", "version", "jti", "client_id");
        assertThat(claims)
                .containsEntry("sub", machine.clientId())
                .containsEntry("client_id", machine.clientId())
                .containsEntry("token_use", "access")
                .containsEntry("version", 2L)
                .containsEntry("iss", aws.emulator().issuer(pool).toString());
    }

    @Test
    void who_asks_for_nothing_gets_all_that_the_client_may_have() throws ParseException {
        assertThat(claims(token(List.of()))).containsEntry("scope", "api/read api/write");
    }

    @Test
    void a_scope_that_the_client_may_not_have_is_left_out() throws ParseException {
        assertThat(claims(token(List.of("api/delete", "api/read", "api/read")))).containsEntry("scope", "api/read");
    }

    @Test
    void nothing_but_such_scopes_is_refused() {
        assertRefused(
                () -> token(List.of("api/delete", "nothing")),
                InvalidParameterException.class,
                "Invalid scope requested: api/delete nothing");
    }

    @Test
    void a_second_secret_is_as_good() {
        cognito.addUserPoolClientSecret(
                r -> r.userPoolId(pool).clientId(machine.clientId()).clientSecret(WRONG));

        assertThat(cognito.getClientToken(r -> r.clientId(machine.clientId()).secret(WRONG))
                        .clientAuthenticationResult()
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    void a_wrong_secret_is_refused() {
        assertRefused(
                () -> cognito.getClientToken(r -> r.clientId(machine.clientId()).secret(WRONG)),
                NotAuthorizedException.class,
                "Unable to verify secret hash for client " + machine.clientId());
    }

    @Test
    void an_unknown_client_is_refused() {
        assertRefused(
                () -> cognito.getClientToken(r -> r.clientId(NO_SUCH_CLIENT).secret(WRONG)),
                ResourceNotFoundException.class,
                "User pool client " + NO_SUCH_CLIENT + " does not exist.");
    }

    @Test
    void a_client_without_a_secret_is_refused() {
        String open = cognito.createUserPoolClient(r -> r.userPoolId(pool).clientName("open"))
                .userPoolClient()
                .clientId();

        assertRefused(
                () -> cognito.getClientToken(r -> r.clientId(open).secret(WRONG)),
                NotAuthorizedException.class,
                "Client " + open + " has no secret");
    }

    @Test
    void a_client_that_signs_users_in_is_refused() {
        UserPoolClientType other = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("other").generateSecret(true))
                .userPoolClient();

        assertRefused(
                () -> cognito.getClientToken(r -> r.clientId(other.clientId()).secret(other.clientSecret())),
                NotAuthorizedException.class,
                "client_credentials flow not enabled for this client");
    }

    @Test
    void nobody_is_signed_in_by_it() {
        String token = token(List.of()).accessToken();

        assertRefused(
                () -> cognito.getUser(r -> r.accessToken(token)),
                NotAuthorizedException.class,
                "Access Token does not have required scopes");
    }

    @Test
    void a_function_of_version_3_is_told_and_adds_claims_and_scopes() throws ParseException {
        aws.emulator().trigger(pool).preTokenGeneration(TriggerVersion.V3_0, event -> {
            assertThat(event.triggerSource()).isEqualTo("TokenGeneration_ClientCredentials");
            assertThat(event.userName()).isEqualTo("ClientCredentials");
            assertThat(event.userAttributes()).isEmpty();
            assertThat(event.request()).containsEntry("groupConfiguration", null);
            assertThat(event.scopes()).containsExactly("api/read", "api/write");
            event.accessToken().addOrOverrideClaim("tenant", "blue");
            event.accessToken().addScopes("extra/scope");
        });

        assertThat(claims(token(List.of())))
                .containsEntry("tenant", "blue")
                .containsEntry("scope", "api/read api/write extra/scope");
    }

    @Test
    void a_function_of_version_2_is_not_told() throws ParseException {
        aws.emulator()
                .trigger(pool)
                .preTokenGeneration(
                        TriggerVersion.V2_0, event -> event.accessToken().addOrOverrideClaim("tenant", "blue"));

        assertThat(claims(token(List.of()))).doesNotContainKey("tenant");
    }

    private static ResourceServerScopeType scope(String name) {
        return ResourceServerScopeType.builder()
                .scopeName(name)
                .scopeDescription("May " + name)
                .build();
    }

    private ClientAuthenticationResultType token(List<String> scopes) {
        return cognito.getClientToken(r -> r.clientId(machine.clientId())
                        .secret(machine.clientSecret())
                        .scopes(scopes))
                .clientAuthenticationResult();
    }

    private static Map<String, Object> claims(ClientAuthenticationResultType result) throws ParseException {
        return JWSObject.parse(result.accessToken()).getPayload().toJSONObject();
    }
}
