package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolMessages;
import org.cognitojunit.PoolMfa;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.MfaFactor;
import org.cognitojunit.definition.MfaMode;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.standalone.StandaloneUserPools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/** Whole runs on the aws backend, and what goes wrong with them. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LiveRunTest {

    private static final Map<String, String> PARAMETERS =
            Map.of("cognito.backend", "aws", "cognito.live.account", TestAccount.ID);

    private static final AtomicReference<CognitoEmulator> EMULATOR = new AtomicReference<>();

    private final TestAccount account = new TestAccount();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "aws.accessKeyId", "AKIDEXAMPLE",
            "aws.secretAccessKey", "secret",
            "aws.region", "us-east-1",
            "aws.endpointUrlSts", account.endpoint().toString(),
            "aws.endpointUrlCognitoIdentityProvider", account.endpoint().toString()));

    private CognitoIdentityProviderClient onlooker;

    @BeforeEach
    void set() {
        settings.forEach(System::setProperty);
        EMULATOR.set(account.emulator());
        onlooker = account.client();
    }

    @AfterEach
    void clear() {
        settings.keySet().forEach(System::clearProperty);
        onlooker.close();
        account.close();
    }

    @CognitoUserPool(
            mfa = @PoolMfa(mode = MfaMode.OPTIONAL, factors = MfaFactor.SMS_MFA),
            messages = @PoolMessages(smsRoleArn = "arn:aws:iam::123456789012:role/sns"))
    static class SendsTextMessages {

        @Test
        void is_never_run(UserPool pool) {}
    }

    @CognitoUserPool
    static class NeedsMessages {

        @Test
        @RequiresCapability(Capability.MESSAGES)
        void is_disabled() {
            throw new AssertionError("It ran.");
        }
    }

    /** Arranges that all credentials are expired from its test on. */
    @CognitoUserPool
    static class Last {

        @Test
        void is_the_last_that_passes(UserPool pool) {
            EMULATOR.get().faults().every().fail("ExpiredTokenException");
        }
    }

    @CognitoUserPool
    static class Later {

        @Test
        void one(UserPool pool, CognitoIdentityProviderClient cognito) {
            cognito.describeUserPool(r -> r.userPoolId(pool.id()));
        }
    }

    @CognitoUserPool
    static class LaterStill {

        @Test
        void two(UserPool pool) {}
    }

    @Test
    void a_pool_that_sends_text_messages_is_not_made() {
        List<Throwable> failures = failures(run(SendsTextMessages.class));

        assertThat(failures).singleElement().isInstanceOf(ProvisioningException.class);
        assertThat(failures.get(0))
                .hasMessage("The user pool of @CognitoUserPool on class " + SendsTextMessages.class.getName()
                        + " could not be made on the aws (rehearsal at " + account.endpoint() + ") backend:"
                        + " CreateUserPool failed with BrokenRunException: This live run does not call CreateUserPool:"
                        + " the pool would send text messages, and live runs send no messages. Put"
                        + " @RequiresCapability(Capability.MESSAGES) on the test, which is then disabled here.");
        assertThat(account.emulator().requests().of("CreateUserPool")).isEmpty();
    }

    @Test
    void a_test_that_sends_messages_and_says_so_is_disabled() {
        EngineExecutionResults results = run(NeedsMessages.class);

        assertThat(results.testEvents().skipped().map(event -> event.getRequiredPayload(String.class)))
                .containsExactly("Needs messages that reach nobody, which the aws (rehearsal at " + account.endpoint()
                        + ") backend does not have");
    }

    @Test
    void credentials_that_end_in_the_middle_are_told_once_and_end_the_run() {
        List<Throwable> failures = failures(run(Last.class, Later.class, LaterStill.class));

        String over = "The AWS credentials have ended in the middle of the run (ExpiredTokenException: A test has"
                + " arranged that this call fails.). Log in again, or for longer, and run again. From here on only the"
                + " deletion of pools is tried. What the run leaves behind it names at its end.";
        assertThat(failures).hasSize(4);
        assertThat(failures.get(0).getCause())
                .as("when the pool of the last test is deleted, which is tried all the same")
                .isInstanceOf(CognitoIdentityProviderException.class)
                .hasMessageStartingWith(over);
        assertThat(failures.subList(1, 3))
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(BackendUnavailableException.class)
                        .hasMessage(over)
                        .hasNoCause()
                        .satisfies(one -> assertThat(one.getStackTrace()).isEmpty()));
        assertThat(failures.get(3).getCause())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("User pools that could not be deleted are left on the aws (rehearsal at "
                        + account.endpoint() + ") backend:\n  "
                        + pools().findFirst().orElseThrow() + ": " + over)
                .hasMessageContaining("\nThey are named cognito-junit-* and tagged cognito-junit:run=")
                .hasMessageEndingWith(" the sweeper deletes them: org.cognitojunit.sweeper.Main, with"
                        + " -Dcognito.live.account=123456789012 -Dcognito.live.sweep=delete");
    }

    @Test
    void the_call_that_finds_the_credentials_ended_says_what_to_do() {
        try (Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            account.emulator().faults().next().fail("ExpiredTokenException");

            assertThatExceptionOfType(CognitoIdentityProviderException.class)
                    .isThrownBy(() -> client.listUserPools(r -> r.maxResults(1)))
                    .withMessageStartingWith("The AWS credentials have ended in the middle of the run"
                            + " (ExpiredTokenException: A test has arranged that this call fails.). Log in again, or for"
                            + " longer, and run again. From here on only the deletion of pools is tried. What the run leaves"
                            + " behind it names at its end.")
                    .withCauseExactlyInstanceOf(BackendUnavailableException.class);
            assertThat(account.emulator().requests().all())
                    .filteredOn(request -> request.operation().isPresent())
                    .hasSize(1);
        }
    }

    @Test
    void credentials_that_cannot_be_renewed_end_the_run_too() {
        Login login = new Login();
        try (Backend backend = account.backend(Map.of(), login);
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            client.listUsers(r -> r.userPoolId(pool(client)));
            login.failures.set(Integer.MAX_VALUE);

            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(BackendUnavailableException.class)
                        .isThrownBy(() -> client.createUserPool(r -> r.poolName("cognito-junit-too-late")))
                        .withMessage(
                                "The source of the AWS credentials gave none in the middle of the run, 4 times (The"
                                        + " login does not answer.). Make sure that it can be reached, or log in again, and run again."
                                        + " From here on only the deletion of pools is tried. What the run leaves behind it names at"
                                        + " its end.");
            }
        }
    }

    @Test
    void credentials_whose_source_has_a_bad_moment_are_asked_for_again() {
        Login login = new Login();
        try (Backend backend = account.backend(Map.of(), login);
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            login.failures.set(2);

            String pool = pool(client);

            assertThat(pools()).containsExactly(pool);
        }
    }

    @Test
    void pools_are_deleted_where_the_credentials_are_back_at_the_end() {
        Login login = new Login();
        try (Backend backend = account.backend(Map.of(), login);
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            String pool = pool(client);
            login.failures.set(4);
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> client.listUsers(r -> r.userPoolId(pool)));

            client.deleteUserPool(r -> r.userPoolId(pool));

            assertThat(pools()).isEmpty();
        }
    }

    private static String pool(CognitoIdentityProviderClient client) {
        return client.createUserPool(r -> r.poolName("cognito-junit-orders"))
                .userPool()
                .id();
    }

    /** Credentials that cannot be had so many times. */
    private static final class Login implements AwsCredentialsProvider {

        final AtomicInteger failures = new AtomicInteger();

        @Override
        public AwsCredentials resolveCredentials() {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw SdkClientException.create("The login does not answer.");
            }
            return TestAccount.CREDENTIALS.resolveCredentials();
        }
    }

    @Test
    void two_runs_at_once_delete_their_own_pools_only() {
        String foreign = onlooker.createUserPool(r -> r.poolName("cognito-junit-of-somebody-else"))
                .userPool()
                .id();
        UserPoolDefinition definition = UserPoolDefinition.builder().build();
        try (StandaloneUserPools one = StandaloneUserPools.start(name -> Optional.ofNullable(PARAMETERS.get(name)))) {
            String ofOne = one.make("orders", definition).id();
            try (StandaloneUserPools other =
                    StandaloneUserPools.start(name -> Optional.ofNullable(PARAMETERS.get(name)))) {
                UserPool ofOther = other.make("orders", definition);
                ofOther.client().createUserPool(r -> r.poolName("cognito-junit-forgotten"));

                assertThat(pools()).hasSize(4).contains(ofOne, ofOther.id());
            }

            assertThat(pools()).containsExactlyInAnyOrder(foreign, ofOne);
        }
        assertThat(pools()).containsExactly(foreign);
    }

    private Stream<String> pools() {
        account.emulator().faults().clear();
        return onlooker.listUserPools(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::id);
    }

    private static EngineExecutionResults run(Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(PARAMETERS)
                .selectors(
                        Stream.of(classes).map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new))
                .execute();
    }

    private static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }
}
