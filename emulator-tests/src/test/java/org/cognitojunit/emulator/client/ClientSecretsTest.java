package org.cognitojunit.emulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import org.cognitojunit.auth.SecretHash;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ClientSecretDescriptorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnauthorizedException;

class ClientSecretsTest {

    private static final String OWN_SECRET = "abcdefghijklmnopqrstuvwxyz";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private final TestPool pool = TestPool.create(aws).withClient(r -> r.generateSecret(true));
    private String first = "";

    @BeforeEach
    void createUser() {
        pool.confirmed("alice");
        first = cognito.describeUserPoolClient(r -> r.userPoolId(pool.id()).clientId(pool.clientId()))
                .userPoolClient()
                .clientSecret();
    }

    @Test
    void a_second_secret_is_made_and_shown_once() {
        ClientSecretDescriptorType added = add();

        assertThat(added.clientSecretId()).matches(pool.clientId() + "--\\d{13}");
        assertThat(added.clientSecretValue()).matches("[0-9a-z]{52}").isNotEqualTo(first);
        assertThat(list()).hasSize(2).allSatisfy(secret -> {
            assertThat(secret.clientSecretValue()).isNull();
            assertThat(secret.clientSecretCreateDate()).isNotNull();
        });
        assertThat(list().get(1).clientSecretId()).isEqualTo(added.clientSecretId());
    }

    @Test
    void the_callers_own_secret_is_not_shown() {
        ClientSecretDescriptorType added = cognito.addUserPoolClientSecret(
                        r -> r.userPoolId(pool.id()).clientId(pool.clientId()).clientSecret(OWN_SECRET))
                .clientSecretDescriptor();

        assertThat(added.clientSecretValue()).isNull();
        assertThat(signIn(OWN_SECRET).authenticationResult()).isNotNull();
    }

    @Test
    void either_secret_signs_in_refreshes_and_revokes() {
        String second = add().clientSecretValue();

        for (String secret : new String[] {first, second}) {
            String refreshToken = signIn(secret).authenticationResult().refreshToken();
            assertThat(cognito.getTokensFromRefreshToken(r -> r.clientId(pool.clientId())
                                    .clientSecret(secret)
                                    .refreshToken(refreshToken))
                            .authenticationResult()
                            .accessToken())
                    .isNotEmpty();
            assertThatCode(() -> cognito.revokeToken(r ->
                            r.clientId(pool.clientId()).clientSecret(secret).token(refreshToken)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_deleted_secret_proves_nothing() {
        String refreshToken = signIn(first).authenticationResult().refreshToken();
        String second = add().clientSecretValue();

        delete(list().get(0).clientSecretId());

        String refusal = "Unable to verify secret hash for client " + pool.clientId();
        assertRefused(() -> signIn(first), NotAuthorizedException.class, refusal);
        assertRefused(
                () -> cognito.getTokensFromRefreshToken(
                        r -> r.clientId(pool.clientId()).clientSecret(first).refreshToken(refreshToken)),
                NotAuthorizedException.class,
                refusal);
        assertRefused(
                () -> cognito.revokeToken(
                        r -> r.clientId(pool.clientId()).clientSecret(first).token(refreshToken)),
                UnauthorizedException.class,
                "Invalid client or secret");
        assertThat(signIn(second).authenticationResult()).isNotNull();
    }

    @Test
    void a_client_has_two_at_most() {
        add();

        assertRefused(
                this::add,
                LimitExceededException.class,
                "Client " + pool.clientId() + " has 2 secrets, which is the most.");
        assertThat(list()).hasSize(2);
    }

    @Test
    void the_last_one_stays() {
        assertRefused(
                () -> delete(list().get(0).clientSecretId()),
                InvalidParameterException.class,
                "The last secret of a client cannot be deleted.");
        assertThat(signIn(first).authenticationResult()).isNotNull();
    }

    @Test
    void a_secret_that_is_not_there_cannot_be_deleted() {
        add();

        assertRefused(
                () -> delete("other--1"), ResourceNotFoundException.class, "Client secret other--1 does not exist.");
    }

    @Test
    void a_client_does_not_have_one_secret_twice() {
        assertRefused(
                () -> cognito.addUserPoolClientSecret(
                        r -> r.userPoolId(pool.id()).clientId(pool.clientId()).clientSecret(first)),
                InvalidParameterException.class,
                "Client " + pool.clientId() + " has this secret already.");
    }

    @Test
    void a_public_client_stays_one() {
        String publicClient = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool.id()).clientName("public"))
                .userPoolClient()
                .clientId();

        assertRefused(
                () -> cognito.addUserPoolClientSecret(
                        r -> r.userPoolId(pool.id()).clientId(publicClient)),
                InvalidParameterException.class,
                "Client " + publicClient + " is a public client, and a secret cannot be added to it.");
    }

    @Test
    void an_update_of_the_client_leaves_its_secrets() {
        String second = add().clientSecretValue();

        cognito.updateUserPoolClient(r -> r.userPoolId(pool.id())
                .clientId(pool.clientId())
                .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH"));

        assertThat(signIn(second).authenticationResult()).isNotNull();
    }

    private ClientSecretDescriptorType add() {
        return cognito.addUserPoolClientSecret(r -> r.userPoolId(pool.id()).clientId(pool.clientId()))
                .clientSecretDescriptor();
    }

    private List<ClientSecretDescriptorType> list() {
        return cognito.listUserPoolClientSecrets(r -> r.userPoolId(pool.id()).clientId(pool.clientId()))
                .clientSecrets();
    }

    private void delete(String secretId) {
        cognito.deleteUserPoolClientSecret(
                r -> r.userPoolId(pool.id()).clientId(pool.clientId()).clientSecretId(secretId));
    }

    private InitiateAuthResponse signIn(String secret) {
        return cognito.initiateAuth(r -> r.clientId(pool.clientId())
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of(
                        "USERNAME",
                        "alice",
                        "PASSWORD",
                        TestPool.PASSWORD,
                        "SECRET_HASH",
                        SecretHash.of(secret, "alice", pool.clientId()))));
    }
}
