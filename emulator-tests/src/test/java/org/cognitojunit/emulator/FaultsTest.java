package org.cognitojunit.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.internal.embedded.EmbeddedBackendProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryFailureException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InternalErrorException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;

/** Calls that fail because a test wants to see what comes of it. */
class FaultsTest {

    private final EmulatorFixture aws = EmulatorFixture.start();
    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private final Faults faults = aws.emulator().faults();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void a_call_fails_in_cognitos_words() {
        faults.every().of("ListUserPools").fail(LimitExceededException.class);

        assertRefused(this::list, LimitExceededException.class, "Attempt limit exceeded, please try after some time.");
    }

    @Test
    void a_call_fails_in_other_words() {
        faults.next().fail(CodeDeliveryFailureException.class, "Not today.");

        assertRefused(this::list, CodeDeliveryFailureException.class, "Not today.");
    }

    @Test
    void the_call_after_it_is_answered() {
        faults.next().fail(InvalidParameterException.class);

        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(this::list);
        assertThatCode(this::list).doesNotThrowAnyException();
    }

    @Test
    void other_operations_are_answered() {
        faults.next().of("ListUserPools").fail(InvalidParameterException.class);

        assertThatCode(this::create).doesNotThrowAnyException();
        assertThat(faults.outstanding()).isOne();
    }

    @Test
    void a_call_that_fails_changes_nothing() {
        faults.next().of("CreateUserPool").fail(InvalidParameterException.class);

        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(this::create);
        assertThat(list()).isEmpty();
    }

    @Test
    void throttling_that_passes_is_not_noticed_behind_the_sdk() {
        faults.next(2).of("ListUserPools").fail(TooManyRequestsException.class);

        assertThat(list()).isEmpty();
        assertThat(faults.outstanding()).isZero();
    }

    @Test
    void throttling_that_lasts_is() {
        faults.every().of("ListUserPools").fail(TooManyRequestsException.class);

        assertRefused(this::list, TooManyRequestsException.class, "Rate exceeded");
    }

    @Test
    void the_services_own_fault_is_http_500() {
        faults.every().fail(InternalErrorException.class);

        assertThatExceptionOfType(InternalErrorException.class)
                .isThrownBy(this::list)
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(500));
    }

    @Test
    void a_fault_of_every_call_lasts_until_it_is_cleared() {
        faults.every().fail(LimitExceededException.class);
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(this::list);
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(this::create);

        faults.clear();

        assertThatCode(this::create).doesNotThrowAnyException();
    }

    @Test
    void faults_happen_in_the_order_in_which_they_were_arranged() {
        faults.next().fail(InvalidParameterException.class);
        faults.next().fail(CodeDeliveryFailureException.class);

        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(this::list);
        assertThatExceptionOfType(CodeDeliveryFailureException.class).isThrownBy(this::list);
    }

    @Test
    void a_dropped_connection_did_nothing() {
        faults.every().of("CreateUserPool").dropConnection();

        assertThatExceptionOfType(SdkClientException.class).isThrownBy(this::create);
        assertThat(list()).isEmpty();
    }

    @Test
    void a_lost_answer_is_that_of_a_call_that_was_made_and_that_the_sdk_makes_again() {
        faults.next().of("CreateUserPool").loseAnswer();

        create();

        assertThat(list()).hasSize(2);
    }

    @Test
    void clients_without_a_socket_lose_connections_too() {
        try (Backend backend = new EmbeddedBackendProvider().start(name -> Optional.empty());
                CognitoIdentityProviderClient injected = backend.newClient(new ExecutionInterceptor() {})) {
            Faults injectedFaults = backend.emulator().orElseThrow().faults();
            injectedFaults.every().of("CreateUserPool").dropConnection();

            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> injected.createUserPool(r -> r.poolName("p")));
            assertThat(injected.listUserPools(r -> r.maxResults(1)).userPools()).isEmpty();
        }
    }

    @Test
    void a_delayed_call_outlasts_a_clients_patience() {
        faults.every().of("ListUserPools").delay(Duration.ofSeconds(2));

        assertThatExceptionOfType(ApiCallAttemptTimeoutException.class)
                .isThrownBy(() -> cognito.listUserPools(r ->
                        r.maxResults(1).overrideConfiguration(c -> c.apiCallAttemptTimeout(Duration.ofMillis(50)))));
    }

    @Test
    void a_delayed_call_is_answered_in_the_end() {
        faults.next().of("ListUserPools").delay(Duration.ofMillis(5));

        assertThat(list()).isEmpty();
    }

    @Test
    void misuse_is_explained() {
        Map<String, Supplier<?>> misuse = Map.of(
                "The API has no operation 'SignIn'. Names are those of the API reference, such as AdminInitiateAuth.",
                () -> faults.next().of("SignIn"),
                "next(0) would be a fault of no call; it takes 1 or more.",
                () -> faults.next(0));

        assertThat(misuse)
                .allSatisfy((message, call) -> assertThatIllegalArgumentException()
                        .isThrownBy(call::get)
                        .withMessage(message));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.next().delay(Duration.ofMillis(-1)))
                .withMessage("A call cannot be delayed by PT-0.001S.");
    }

    private Stream<?> list() {
        return cognito.listUserPools(r -> r.maxResults(60)).userPools().stream();
    }

    private void create() {
        cognito.createUserPool(r -> r.poolName("p"));
    }
}
