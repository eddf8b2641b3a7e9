package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.BrokenRunException;
import org.cognitojunit.emulator.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** A live run makes so many pools and users and no more, whoever makes them, and marks each pool as its own. */
class CeilingsTest {

    private final TestAccount account = new TestAccount();
    private Backend backend;
    private CognitoIdentityProviderClient client;

    @BeforeEach
    void start() {
        backend = account.backend(Map.of("cognito.live.maxPools", "2", "cognito.live.maxUsers", "2"));
        client = backend.newClient(TestAccount.NO_RECORDER);
    }

    @AfterEach
    void stop() {
        client.close();
        backend.close();
        account.close();
    }

    @Test
    void a_pool_too_many_is_refused_before_the_call_leaves() {
        createPool("one");
        createPool("two");

        assertRefused(
                () -> createPool("three"),
                "This live run does not call CreateUserPool: it has made 2 user pools, which is all that"
                        + " cognito.live.maxPools allows. Set -Dcognito.live.maxPools higher, if that many are meant to"
                        + " be made.");
        assertThat(received("CreateUserPool")).hasSize(2);
    }

    @Test
    void a_deleted_pool_counts_too() {
        deletePool(createPool("one").id());
        deletePool(createPool("two").id());

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> createPool("three"))
                .withMessageStartingWith("This live run does not call CreateUserPool: it has made 2 user pools");
    }

    @Test
    void each_attempt_that_may_have_made_a_pool_counts() {
        account.emulator().faults().every().of("CreateUserPool").loseAnswer();

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> createPool("one"))
                .withMessage("This live run does not call CreateUserPool: it has made 2 user pools, which is all that"
                        + " cognito.live.maxPools allows. Set -Dcognito.live.maxPools higher, if that many are meant to be"
                        + " made. (SDK Attempt Count: 3)");
        assertThat(client.listUserPools(r -> r.maxResults(60)).userPools()).hasSize(2);
    }

    @Test
    void an_attempt_that_was_throttled_does_not_count() {
        account.emulator().faults().next().of("CreateUserPool").fail("TooManyRequestsException");

        createPool("one");
        createPool("two");

        assertThat(client.listUserPools(r -> r.maxResults(60)).userPools()).hasSize(2);
    }

    @Test
    void all_clients_of_a_run_count_together() {
        createPool("one");
        createPool("two");

        try (CognitoIdentityProviderAsyncClient async = backend.newAsyncClient(TestAccount.NO_RECORDER)) {
            assertThat(async.createUserPool(r -> r.poolName("cognito-junit-three")))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(SdkClientException.class)
                    .withMessageContaining("This live run does not call CreateUserPool: it has made 2 user pools");
        }
        assertThat(received("CreateUserPool")).hasSize(2);
    }

    @Test
    void a_user_too_many_is_refused_however_it_would_be_made() {
        String pool = createPool("one").id();
        String app = client.createUserPoolClient(r -> r.userPoolId(pool).clientName("app"))
                .userPoolClient()
                .clientId();
        createUser(pool, "alice");
        client.signUp(r -> r.clientId(app).username("bob").password("Correct-Horse-1"));

        String message = "it has made 2 users, which is all that cognito.live.maxUsers allows."
                + " Set -Dcognito.live.maxUsers higher, if that many are meant to be made.";
        assertRefused(() -> createUser(pool, "carol"), "This live run does not call AdminCreateUser: " + message);
        assertRefused(
                () -> client.signUp(r -> r.clientId(app).username("carol").password("Correct-Horse-1")),
                "This live run does not call SignUp: " + message);
    }

    @Test
    void what_the_service_refuses_is_not_counted() {
        String pool = createPool("one").id();
        createUser(pool, "alice");
        assertThatExceptionOfType(UsernameExistsException.class).isThrownBy(() -> createUser(pool, "alice"));

        createUser(pool, "bob");

        assertThat(client.listUsers(r -> r.userPoolId(pool)).users()).hasSize(2);
    }

    @Test
    void what_makes_users_that_nobody_can_count_is_refused() {
        String pool = createPool("one").id();

        assertRefused(
                () -> client.createUserImportJob(r -> r.userPoolId(pool)
                        .jobName("many")
                        .cloudWatchLogsRoleArn("arn:aws:iam::123456789012:role/logs")),
                "This live run does not call CreateUserImportJob: nobody can tell how many users its file will make.");
    }

    @Test
    void what_makes_pools_elsewhere_is_refused() {
        String pool = createPool("one").id();

        assertRefused(
                () -> client.createUserPoolReplica(r -> r.userPoolId(pool).regionName("eu-west-1")),
                "This live run does not call CreateUserPoolReplica: it makes a pool in another region, where nothing"
                        + " would delete it.");
    }

    @Test
    void what_buys_capacity_is_refused() {
        assertRefused(
                () -> client.updateProvisionedLimit(r -> r.requestedLimitValue(500)),
                "This live run does not call UpdateProvisionedLimit: it changes what the account pays for.");
    }

    @Test
    void a_pool_that_the_sweeper_would_not_know_by_its_name_is_refused() {
        assertRefused(
                () -> client.createUserPool(r -> r.poolName("orders")),
                "This live run does not call CreateUserPool: the pool would be named 'orders', and what is left behind"
                        + " by a run that is killed is found by names that begin with 'cognito-junit-'. Begin its name"
                        + " so, for example with that of the injected UserPool.");
    }

    @Test
    void a_pool_that_a_test_makes_itself_has_the_tags_of_the_run_and_keeps_its_own() {
        UserPoolType pool = client.createUserPool(
                        r -> r.poolName("cognito-junit-own").userPoolTags(Map.of("team", "orders")))
                .userPool();

        assertThat(client.describeUserPool(r -> r.userPoolId(pool.id()))
                        .userPool()
                        .userPoolTags())
                .containsAllEntriesOf(backend.poolTags())
                .containsEntry("team", "orders");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "many", "1.5", "10000000"})
    void a_ceiling_that_is_none_is_refused(String text) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> account.backend(Map.of("cognito.live.maxUsers", text)))
                .withMessage("cognito.live.maxUsers is '" + text + "'. Set it to a whole number from 1 to 9999999, or"
                        + " leave it out for 1000.");
    }

    private UserPoolType createPool(String name) {
        return client.createUserPool(r -> r.poolName("cognito-junit-" + name)).userPool();
    }

    private void deletePool(String id) {
        client.deleteUserPool(r -> r.userPoolId(id));
    }

    private void createUser(String pool, String name) {
        client.adminCreateUser(r -> r.userPoolId(pool).username(name).messageAction(MessageActionType.SUPPRESS));
    }

    private List<ReceivedRequest> received(String operation) {
        return account.emulator().requests().of(operation);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(BrokenRunException.class).isThrownBy(call).withMessage(message);
    }
}
