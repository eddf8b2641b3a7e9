package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.emulator.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InternalErrorException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/** A live run changes no pool that it has not made, whatever a test, or an application's settings, name. */
class OwnPoolsTest {

    private static final String NO_SUCH_POOL = "us-east-1_000000000";
    private static final String NO_SUCH_CLIENT = "00000000000000000000000000";
    private static final String PASSWORD = "Correct-Horse-1";

    private final TestAccount account = new TestAccount();
    private final CognitoIdentityProviderClient others = account.client();
    private Pool foreign;
    private Backend backend;
    private CognitoIdentityProviderClient client;

    @BeforeEach
    void start() {
        foreign = pool(others, "orders");
        backend = account.backend(Map.of());
        client = backend.newClient(TestAccount.NO_RECORDER);
    }

    @AfterEach
    void stop() {
        client.close();
        backend.close();
        others.close();
        account.close();
    }

    static Stream<Arguments> callsOfAPool() {
        return Stream.of(
                call("DeleteUserPool", (c, p) -> c.deleteUserPool(r -> r.userPoolId(p.id))),
                call(
                        "UpdateUserPool",
                        (c, p) -> c.updateUserPool(
                                r -> r.userPoolId(p.id).deletionProtection(DeletionProtectionType.INACTIVE))),
                call(
                        "AdminDeleteUser",
                        (c, p) -> c.adminDeleteUser(r -> r.userPoolId(p.id).username("alice"))),
                call(
                        "AdminUserGlobalSignOut",
                        (c, p) ->
                                c.adminUserGlobalSignOut(r -> r.userPoolId(p.id).username("alice"))),
                call(
                        "CreateUserPoolClient",
                        (c, p) -> c.createUserPoolClient(r -> r.userPoolId(p.id).clientName("another"))),
                call(
                        "DeleteUserPoolClient",
                        (c, p) -> c.deleteUserPoolClient(r -> r.userPoolId(p.id).clientId(p.app))),
                call(
                        "TagResource",
                        (c, p) -> c.tagResource(r -> r.resourceArn(p.arn).tags(Map.of("team", "orders")))),
                call(
                        "UntagResource",
                        (c, p) -> c.untagResource(r -> r.resourceArn(p.arn).tagKeys("team"))),
                call(
                        "AdminInitiateAuth",
                        (c, p) -> c.adminInitiateAuth(r -> r.userPoolId(p.id)
                                .clientId(p.app)
                                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                                .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD)))),
                call("GlobalSignOut", (c, p) -> c.globalSignOut(r -> r.accessToken(p.accessToken))),
                call("DeleteUser", (c, p) -> c.deleteUser(r -> r.accessToken(p.accessToken))));
    }

    @ParameterizedTest
    @MethodSource("callsOfAPool")
    void another_pool_is_not_changed(Call call, String operation) {
        int before = received().size();

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> call.make(client, foreign))
                .withMessage("This live run does not call " + operation + ": the user pool " + foreign.id
                        + " is there, but this run has not made it, and live runs change nothing else. Let the test, or"
                        + " the application's settings, name the injected UserPool and its clients, or a pool made with"
                        + " the injected client.");
        assertThat(received().subList(before, received().size()))
                .extracting(ReceivedRequest::operation)
                .containsExactly(Optional.of("DescribeUserPool"));
    }

    static Stream<Arguments> callsOfAClient() {
        return Stream.of(
                call("SignUp", (c, p) -> signUp(c, p.app)),
                call(
                        "ConfirmSignUp",
                        (c, p) -> c.confirmSignUp(
                                r -> r.clientId(p.app).username("alice").confirmationCode("123456"))),
                call("InitiateAuth", (c, p) -> signIn(c, p.app)),
                call(
                        "GetTokensFromRefreshToken",
                        (c, p) -> c.getTokensFromRefreshToken(
                                r -> r.clientId(p.app).refreshToken(p.refreshToken))),
                call(
                        "RevokeToken",
                        (c, p) -> c.revokeToken(r -> r.clientId(p.app).token(p.refreshToken))));
    }

    @ParameterizedTest
    @MethodSource("callsOfAClient")
    void the_clients_of_another_pool_are_not_used(Call call, String operation) {
        int before = received().size();

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> call.make(client, foreign))
                .withMessage("This live run does not call " + operation + ": the app client " + foreign.app
                        + " is there, but this run has not made it, and live runs change nothing else. Let the test, or"
                        + " the application's settings, name the injected UserPool and its clients, or a pool made with"
                        + " the injected client.");
        // Which is the question whether it is there.
        assertThat(received().subList(before, received().size()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.parameters())
                        .containsEntry("AuthParameters", Map.of("REFRESH_TOKEN", "none")));
    }

    @Test
    void an_asynchronous_client_does_not_either() {
        try (CognitoIdentityProviderAsyncClient async = backend.newAsyncClient(TestAccount.NO_RECORDER)) {
            assertThat(async.deleteUserPool(r -> r.userPoolId(foreign.id)))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(SdkClientException.class)
                    .withMessageContaining("This live run does not call DeleteUserPool: the user pool " + foreign.id);
        }
        assertThat(others.listUserPools(r -> r.maxResults(60)).userPools()).hasSize(1);
    }

    @Test
    void another_pool_may_be_read() {
        assertThat(client.describeUserPool(r -> r.userPoolId(foreign.id))
                        .userPool()
                        .name())
                .isEqualTo("orders");
        assertThat(client.adminGetUser(r -> r.userPoolId(foreign.id).username("alice"))
                        .username())
                .isNotEmpty();
        assertThat(client.listTagsForResource(r -> r.resourceArn(foreign.arn)).tags())
                .containsEntry("team", "sales");
        assertThat(client.getUser(r -> r.accessToken(foreign.accessToken)).username())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource({"callsOfAPool", "callsOfAClient"})
    void nobody_is_asked_about_the_runs_own(Call call, String operation) {
        Pool own = pool(client, "cognito-junit-own");
        int before = received().size();

        Throwable answer = catchThrowable(() -> call.make(client, own));

        // Some have nothing to confirm or to rotate.
        assertThat(answer)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refusal -> assertThat(refusal).isInstanceOf(CognitoIdentityProviderException.class));
        assertThat(received().subList(before, received().size()))
                .extracting(ReceivedRequest::operation)
                .containsExactly(Optional.of(operation));
    }

    @Test
    void all_clients_of_a_run_have_the_same_pools() {
        try (CognitoIdentityProviderAsyncClient async = backend.newAsyncClient(TestAccount.NO_RECORDER)) {
            String own = async.createUserPool(r -> r.poolName("cognito-junit-async"))
                    .join()
                    .userPool()
                    .id();

            client.deleteUserPool(r -> r.userPoolId(own));

            assertThat(account.emulator().requests().of("DescribeUserPool")).isEmpty();
        }
    }

    /** The answer to CreateUserPool was lost, so that the run does not know the id of what it has made. */
    @Test
    void a_pool_with_the_tag_of_the_run_is_its_own() {
        String lost = others.createUserPool(
                        r -> r.poolName("cognito-junit-lost").userPoolTags(backend.poolTags()))
                .userPool()
                .id();

        client.deleteUserPool(r -> r.userPoolId(lost));

        assertThat(others.listUserPools(r -> r.maxResults(60)).userPools()).hasSize(1);
    }

    @Test
    void a_pool_of_another_run_is_another_pool() {
        String another = others.createUserPool(r -> r.poolName("cognito-junit-another")
                        .userPoolTags(Map.of("cognito-junit:run", "2026-11-23T10:00:00Z-1")))
                .userPool()
                .id();

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> client.deleteUserPool(r -> r.userPoolId(another)))
                .withMessageStartingWith(
                        "This live run does not call DeleteUserPool: the user pool " + another + " is there");
    }

    @Test
    void a_client_that_somebody_added_to_the_runs_pool_is_its_own_once_it_was_described() {
        Pool own = pool(client, "cognito-junit-own");
        String added = app(others, own.id);
        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> signIn(client, added))
                .withMessageStartingWith("This live run does not call InitiateAuth: the app client " + added);

        client.describeUserPoolClient(r -> r.userPoolId(own.id).clientId(added));

        assertThat(signIn(client, added)).isNotEmpty();
    }

    @Test
    void describing_the_client_of_another_pool_does_not_make_it_the_runs_own() {
        client.describeUserPoolClient(r -> r.userPoolId(foreign.id).clientId(foreign.app));

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> signIn(client, foreign.app))
                .withMessageStartingWith("This live run does not call InitiateAuth: the app client " + foreign.app);
    }

    @Test
    void what_nobody_has_gets_the_services_own_answer() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.deleteUserPool(r -> r.userPoolId(NO_SUCH_POOL)))
                .withMessageStartingWith("User pool " + NO_SUCH_POOL + " does not exist.");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> signIn(client, NO_SUCH_CLIENT))
                .withMessageStartingWith("User pool client " + NO_SUCH_CLIENT + " does not exist.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"})
    void what_is_no_token_gets_the_services_own_answer(String token) {
        assertThatExceptionOfType(NotAuthorizedException.class)
                .isThrownBy(() -> client.globalSignOut(r -> r.accessToken(token)))
                .withMessageStartingWith("Invalid Access Token");
    }

    @Test
    void an_account_that_does_not_tell_keeps_its_pools() {
        account.emulator().faults().every().of("DescribeUserPool").fail("AccessDeniedException");

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> client.deleteUserPool(r -> r.userPoolId(NO_SUCH_POOL)))
                .withMessage("This live run does not call DeleteUserPool: this run has not made the user pool "
                        + NO_SUCH_POOL + ", and the account does not tell whether it is there (A test has arranged"
                        + " that this call fails. (AccessDeniedException)). Let the test, or the application's settings, name the injected"
                        + " UserPool and its clients, or a pool made with the injected client.");
    }

    @Test
    @Tag("nightly")
    void an_account_that_does_not_tell_keeps_its_clients() {
        account.emulator().faults().every().of("InitiateAuth").fail(InternalErrorException.class, "Not now.");

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> signUp(client, NO_SUCH_CLIENT))
                .withMessage("This live run does not call SignUp: this run has not made the app client "
                        + NO_SUCH_CLIENT + ", and the account does not tell whether it is there (Not now."
                        + " (InternalErrorException)). Let the test, or the application's settings, name the injected"
                        + " UserPool and its clients, or a pool made with the injected client.");
    }

    @Test
    void tests_sign_in_to_a_pool_that_they_name_as_existing() {
        backend.usesExisting(foreign.id, List.of(foreign.app));

        assertThat(signIn(client, foreign.app)).isNotEmpty();
        assertThat(client.adminInitiateAuth(r -> r.userPoolId(foreign.id)
                                .clientId(foreign.app)
                                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                                .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD)))
                        .authenticationResult()
                        .accessToken())
                .isNotEmpty();
    }

    static Stream<Arguments> changesOfAPool() {
        return callsOfAPool().filter(call -> !call.get()[1].toString().contains("InitiateAuth"));
    }

    @ParameterizedTest
    @MethodSource("changesOfAPool")
    void all_else_of_an_existing_pool_stays_refused(Call call, String operation) {
        backend.usesExisting(foreign.id, List.of(foreign.app));

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> call.make(client, foreign))
                .withMessageStartingWith("This live run does not call " + operation + ": the user pool " + foreign.id
                        + " is there, but this run has not made it");
    }

    @Test
    void nobody_is_given_another_password_in_an_existing_pool() {
        backend.usesExisting(foreign.id, List.of(foreign.app));

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> client.respondToAuthChallenge(r -> r.clientId(foreign.app)
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session("session of twenty characters")
                        .challengeResponses(Map.of("USERNAME", "alice", "NEW_PASSWORD", PASSWORD))))
                .withMessageStartingWith("This live run does not call RespondToAuthChallenge: the app client "
                        + foreign.app + " is there, but this run has not made it");
    }

    private List<ReceivedRequest> received() {
        return account.emulator().requests().all();
    }

    private static Pool pool(CognitoIdentityProviderClient client, String name) {
        var pool = client.createUserPool(r -> r.poolName(name).userPoolTags(Map.of("team", "sales")))
                .userPool();
        String app = app(client, pool.id());
        client.adminCreateUser(
                r -> r.userPoolId(pool.id()).username("alice").messageAction(MessageActionType.SUPPRESS));
        client.adminSetUserPassword(r ->
                r.userPoolId(pool.id()).username("alice").password(PASSWORD).permanent(true));
        var tokens = client.initiateAuth(r -> r.clientId(app)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD)))
                .authenticationResult();
        return new Pool(pool.id(), pool.arn(), app, tokens.accessToken(), tokens.refreshToken());
    }

    private static String app(CognitoIdentityProviderClient client, String pool) {
        return client.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("app")
                        .explicitAuthFlowsWithStrings(
                                "ALLOW_USER_PASSWORD_AUTH",
                                "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                                "ALLOW_REFRESH_TOKEN_AUTH"))
                .userPoolClient()
                .clientId();
    }

    private static String signIn(CognitoIdentityProviderClient client, String app) {
        return client.initiateAuth(r -> r.clientId(app)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD)))
                .authenticationResult()
                .accessToken();
    }

    private static void signUp(CognitoIdentityProviderClient client, String app) {
        client.signUp(r -> r.clientId(app).username("bob").password(PASSWORD));
    }

    private static Arguments call(String operation, Call call) {
        return Arguments.of(Named.of(operation, call), operation);
    }

    private record Pool(String id, String arn, String app, String accessToken, String refreshToken) {}

    /** A call with a client, of a pool. */
    private interface Call {
        void make(CognitoIdentityProviderClient client, Pool pool);
    }
}
