package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TierChangeNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolPolicyType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

/** Two changes of one pool that come at the same moment. */
class ConcurrentChangesTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private static final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterAll
    static void stopThreads() {
        threads.shutdownNow();
    }

    @RepeatedTest(50)
    void neither_of_two_updates_is_lost() throws Exception {
        String pool = createPool();

        atOnce(
                () -> aws.cognito()
                        .updateUserPool(
                                r -> r.userPoolId(pool).policies(p -> p.passwordPolicy(w -> w.minimumLength(20)))),
                () -> aws.cognito()
                        .updateUserPool(r -> r.userPoolId(pool)
                                .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(
                                        AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP)))));

        UserPoolPolicyType policies = aws.cognito()
                .describeUserPool(r -> r.userPoolId(pool))
                .userPool()
                .policies();
        assertThat(policies.passwordPolicy().minimumLength()).isEqualTo(20);
        assertThat(policies.signInPolicy().allowedFirstAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP);
    }

    @RepeatedTest(50)
    void of_a_lower_tier_and_a_client_that_needs_the_higher_one_comes_to_be() throws Exception {
        String pool = createPool();

        List<CognitoIdentityProviderException> refusals = atOnce(
                () -> aws.cognito().updateUserPool(r -> r.userPoolId(pool).userPoolTier(UserPoolTierType.LITE)),
                () -> aws.cognito()
                        .createUserPoolClient(r -> r.userPoolId(pool)
                                .clientName("c")
                                .refreshTokenRotation(t -> t.feature(FeatureType.ENABLED))));

        assertThat(refusals)
                .singleElement()
                .isInstanceOfAny(FeatureUnavailableInTierException.class, TierChangeNotAllowedException.class);
    }

    @RepeatedTest(50)
    void an_update_does_not_bring_back_a_client_that_is_being_deleted() throws Exception {
        String pool = createPool();
        String client = aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
                .userPoolClient()
                .clientId();

        List<CognitoIdentityProviderException> refusals = atOnce(
                () -> aws.cognito()
                        .updateUserPoolClient(
                                r -> r.userPoolId(pool).clientId(client).clientName("after")),
                () -> aws.cognito().deleteUserPoolClient(r -> r.userPoolId(pool).clientId(client)));

        assertThat(refusals).hasSizeLessThan(2).hasOnlyElementsOfType(ResourceNotFoundException.class);
        assertThat(aws.cognito().listUserPoolClients(r -> r.userPoolId(pool)).userPoolClients())
                .isEmpty();
    }

    private static String createPool() {
        return aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
    }

    /** Makes calls at the same moment, waits for all of them, and returns what was refused. */
    private static List<CognitoIdentityProviderException> atOnce(Runnable... calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        List<Future<List<CognitoIdentityProviderException>>> answers = Stream.of(calls)
                .map(call -> threads.submit(() -> {
                    start.await();
                    return refusal(call);
                }))
                .toList();
        List<CognitoIdentityProviderException> refusals = new ArrayList<>();
        for (Future<List<CognitoIdentityProviderException>> answer : answers) {
            refusals.addAll(answer.get());
        }
        return refusals;
    }

    private static List<CognitoIdentityProviderException> refusal(Runnable call) {
        try {
            call.run();
            return List.of();
        } catch (CognitoIdentityProviderException e) {
            return List.of(e);
        }
    }
}
