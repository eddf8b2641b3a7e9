package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolMessages;
import org.cognitojunit.PoolMfa;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
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
