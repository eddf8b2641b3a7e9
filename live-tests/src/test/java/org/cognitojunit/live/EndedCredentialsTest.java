package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/** What a run does whose credentials end, or whose source gives none. */
class EndedCredentialsTest {

    private final TestAccount account = new TestAccount();

    @AfterEach
    void stop() {
        account.close();
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

    private List<String> pools() {
        try (CognitoIdentityProviderClient onlooker = account.client()) {
            return onlooker.listUserPools(r -> r.maxResults(60)).userPools().stream()
                    .map(UserPoolDescriptionType::id)
                    .toList();
        }
    }
}
