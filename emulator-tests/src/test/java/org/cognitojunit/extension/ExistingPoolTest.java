package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.standalone.StandaloneUserPools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** A pool that somebody else has made, in an emulator that stands for a staging account. */
class ExistingPoolTest {

    private static final String PASSWORD = "Correct-Horse-1";

    private final CognitoEmulator staging = CognitoEmulator.start();
    private final CognitoIdentityProviderClient admin =
            client(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")));
    private UserPoolType pool;
    private String clientId;
    private int seen;

    private CognitoIdentityProviderClient client(AwsCredentialsProvider credentials) {
        return CognitoIdentityProviderClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .endpointOverride(staging.endpoint())
                .build();
    }

    @BeforeEach
    void somebody_makes_a_pool() {
        pool = admin.createUserPool(r -> r.poolName("orders")).userPool();
        clientId = admin.createUserPoolClient(r -> r.userPoolId(pool.id())
                        .clientName("backend")
                        .generateSecret(true)
                        .explicitAuthFlowsWithStrings(
                                "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                                "ALLOW_USER_PASSWORD_AUTH",
                                "ALLOW_REFRESH_TOKEN_AUTH"))
                .userPoolClient()
                .clientId();
        admin.adminCreateUser(r -> r.userPoolId(pool.id()).username("alice").temporaryPassword(PASSWORD));
        admin.adminSetUserPassword(r ->
                r.userPoolId(pool.id()).username("alice").password(PASSWORD).permanent(true));
        seen = staging.requests().all().size();
    }

    @AfterEach
    void close() {
        admin.close();
        staging.close();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("cognito.backend", "endpoint");
        parameters.put("cognito.endpoint", staging.endpoint().toString());
        parameters.put("cognito.report", "off");
        parameters.put("staging.pool-id", pool.id());
        parameters.put("staging.client-id", clientId);
        parameters.put("staging.alice", PASSWORD);
        return parameters;
    }

    private Set<String> operations() {
        Set<String> operations = new LinkedHashSet<>();
        staging.requests().all().stream()
                .skip(seen)
                .filter(request -> request.userPoolId().equals(Optional.of(pool.id())))
                .forEach(request -> request.operation().ifPresent(operations::add));
        return operations;
    }

    @Test
    void tests_sign_in_to_it_and_change_nothing() {
        TestKit.run(parameters(), ByAnnotation.class, ByBuilder.class).passed(3);

        assertThat(operations())
                .containsExactlyInAnyOrder(
                        "DescribeUserPool", "DescribeUserPoolClient", "AdminInitiateAuth", "InitiateAuth");
        assertThat(admin.describeUserPool(r -> r.userPoolId(pool.id()))
                        .userPool()
                        .lastModifiedDate())
                .isEqualTo(pool.lastModifiedDate());
    }

    @CognitoUserPool(
            existing = "${staging.pool-id}",
            client = @PoolClient(name = "web", existing = "${staging.client-id}"),
            users = @PoolUser(name = "alice", password = "${staging.alice}"))
    static class ByAnnotation {

        @Test
        void a_user_signs_in(UserPool pool, @Called("alice") TestUser alice, @Called("web") AppClient web) {
            Tokens tokens = pool.adminSignIn(alice).expectTokens();

            assertThat(tokens).accessToken().isSignedBy(pool).hasClaim("client_id", web.id());
            assertThat(pool.name()).isEqualTo("orders");
            assertThat(web.secret()).isPresent();
        }

        @Test
        void a_wrong_password_is_refused(UserPool pool) {
            assertThatRefused(() -> pool.signIn("alice", "Wrong-Horse-1")).isWrongPassword();
        }
    }

    static class ByBuilder {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
                .existing("${staging.pool-id}")
                .client(client -> client.existing("${staging.client-id}"))
                .user("alice", user -> user.password("${staging.alice}"))
                .build();

        @Test
        void a_user_signs_in(UserPool pool, TestUser alice) {
            assertThat(pool.signIn(alice)).isSignedIn();
        }
    }

    @Test
    void without_junit_it_is_still_there_afterwards() {
        Map<String, String> parameters = parameters();
        UserPoolDefinition definition = UserPoolDefinition.builder()
                .existing(pool.id())
                .client(client -> client.existing(clientId))
                .build();

        try (StandaloneUserPools cognito =
                StandaloneUserPools.start(name -> Optional.ofNullable(parameters.get(name)))) {
            assertThat(cognito.make("staging", definition).adminSignIn("alice", PASSWORD))
                    .isSignedIn();
        }

        assertThat(admin.listUserPools(r -> r.maxResults(60)).userPools()).hasSize(1);
    }

    @Test
    void a_parameter_that_is_not_set_is_named() {
        Map<String, String> parameters = parameters();
        parameters.remove("staging.client-id");

        assertThat(TestKit.run(parameters, ByBuilder.class).failure())
                .isExactlyInstanceOf(ProvisioningException.class)
                .hasMessage("The user pool of the @RegisterExtension CognitoUserPoolExtension of class "
                        + ByBuilder.class.getName()
                        + " is an existing one, and staging.client-id is not set. Set it as a"
                        + " configuration parameter or system property, for example -Dstaging.client-id=….");
    }

    @Test
    void a_pool_that_is_not_there_is_named() {
        Map<String, String> parameters = parameters();
        parameters.put("staging.pool-id", "us-east-1_000000000");

        assertThat(TestKit.run(parameters, ByBuilder.class).failure())
                .isExactlyInstanceOf(ProvisioningException.class)
                .hasMessage("The user pool of the @RegisterExtension CognitoUserPoolExtension of class "
                        + ByBuilder.class.getName() + " could not be read on the endpoint"
                        + " backend: DescribeUserPoolClient 'app-client' failed with ResourceNotFoundException: User pool"
                        + " us-east-1_000000000 does not exist.");
    }

    @Test
    void what_would_change_it_is_refused() {
        assertThat(TestKit.run(parameters(), WithGroups.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@CognitoUserPool on class " + WithGroups.class.getName()
                        + ": The pool is an existing one, ${staging.pool-id}, which is not changed, but the test gives it"
                        + " groups. Remove that, or let the test make a pool.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPoolDefinition.builder().existing("p").build())
                .withMessage(
                        "The pool is an existing one, p, which is not changed, but the test gives it a client without"
                                + " an id (existing). Remove that, or let the test make a pool.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        UserPoolDefinition.builder().existing("p").acr(true).build())
                .withMessage(
                        "The pool is an existing one, p, which is not changed, but the test gives it levels of assurance"
                                + " (acr). Remove that, or let the test make a pool.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPoolDefinition.builder()
                        .client(client -> client.existing("c").generateSecret(true)))
                .withMessage(
                        "The client 'app-client' is an existing one, c, which is not changed, but the test gives it"
                                + " settings. Remove them, or let the test make a pool.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPoolDefinition.builder()
                        .client(client -> client.existing("c"))
                        .build())
                .withMessage(
                        "The client 'app-client' is an existing one, c, and the pool is not. Give existing for the pool, too.");
    }

    @CognitoUserPool(
            existing = "${staging.pool-id}",
            client = @PoolClient(existing = "${staging.client-id}"),
            groups = @PoolGroup("admins"))
    static class WithGroups {

        @Test
        void is_not_reached(UserPool pool) {
            throw new AssertionError(pool);
        }
    }

    @Test
    void a_handle_needs_no_backend() {
        UserPool handle = UserPool.of(admin, pool.id(), clientId);

        assertThat(handle.arn()).isEqualTo(pool.arn());
        assertThat(handle.name()).isEqualTo("orders");
        assertThat(handle.appClient().name()).isEqualTo("backend");
        assertThat(handle.issuer()).isEqualTo(URI.create(staging.endpoint() + "/" + pool.id()));
        Tokens tokens = handle.signIn("alice", PASSWORD).expectTokens();
        assertThat(tokens).idToken().isSignedBy(handle);
        assertThat(handle.refresh(tokens)).isSignedIn();
    }

    @Test
    void a_handle_that_is_given_all_makes_no_calls_but_the_tests() {
        AppClient described = AppClient.described(admin, pool.id(), clientId, null);
        seen = staging.requests().all().size();

        try (CognitoIdentityProviderClient anybody = client(AnonymousCredentialsProvider.create())) {
            UserPool handle = UserPool.builder(anybody, pool.id())
                    .arn(pool.arn())
                    .appClient(AppClient.of(
                            clientId, described.definition(), described.secret().orElseThrow()))
                    .user("alice", PASSWORD)
                    .build();

            assertThat(handle.signIn(handle.user("alice"))).isSignedIn();
        }

        assertThat(operations()).containsExactly("InitiateAuth");
    }

    @Test
    void a_handle_without_a_client_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserPool.of(admin, pool.id()))
                .withMessage(
                        "The user pool " + pool.id()
                                + " has no app client here. Name one, for example appClient(AppClient.of(\"1example23456789\")).");
    }
}
