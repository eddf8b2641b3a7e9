package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.emulator.ReceivedRequest;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.aws.AwsBackendProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitDefinitionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/** What the live backend waits for: its share of the account's limits, and changes to become visible. */
class PatienceTest {

    private static final Consumer<LimitDefinitionType.Builder> AUTHENTICATION =
            limit -> limit.limitClass("API_CATEGORY").attributes(Map.of("Category", "UserAuthentication"));

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer busyService;
    private final TestAccount sts = new TestAccount();
    private Backend backend;

    @BeforeEach
    void start() throws IOException {
        busyService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        busyService.createContext("/", this::throttleTheFirstTwo);
        busyService.start();
        AwsAccess access = new AwsAccess(
                () -> Region.US_EAST_1,
                TestAccount.CREDENTIALS,
                sts.endpoint(),
                URI.create("http://127.0.0.1:" + busyService.getAddress().getPort()));
        backend = new AwsBackendProvider(access)
                .start(name -> Optional.of(TestAccount.ID).filter(any -> name.equals("cognito.live.account")));
    }

    @AfterEach
    void stop() {
        backend.close();
        sts.close();
        busyService.stop(0);
    }

    @Test
    void a_throttled_call_is_made_again() {
        try (CognitoIdentityProviderClient client = backend.newClient(new ExecutionInterceptor() {})) {
            client.listUserPools(r -> r.maxResults(1));
        }

        assertThat(calls).hasValue(3);
    }

    @Test
    void calls_of_all_clients_keep_one_pace() {
        try (TestAccount account = new TestAccount();
                Backend paced = account.backend(Map.of());
                CognitoIdentityProviderClient client = paced.newClient(TestAccount.NO_RECORDER);
                CognitoIdentityProviderAsyncClient async = paced.newAsyncClient(TestAccount.NO_RECORDER)) {
            // At half of a rehearsal's 20 a second, after the first ten, which may be made at once.
            for (int i = 0; i < 11; i++) {
                client.getProvisionedLimit(r -> r.limitDefinition(AUTHENTICATION));
                async.getProvisionedLimit(r -> r.limitDefinition(AUTHENTICATION))
                        .join();
            }

            List<Instant> times = account.emulator().requests().of("GetProvisionedLimit").stream()
                    .map(ReceivedRequest::at)
                    .toList();
            assertThat(times).hasSize(22);
            assertThat(Duration.between(times.get(0), times.get(21))).isGreaterThan(Duration.ofMillis(1_100));
        }
    }

    @Test
    void provisioning_waits_for_what_is_not_visible_yet() {
        String answer = backend.provision(() -> {
            if (calls.incrementAndGet() < 3) {
                throw ResourceNotFoundException.builder().build();
            }
            return "visible";
        });

        assertThat(answer).isEqualTo("visible");
        assertThat(calls).hasValue(3);
    }

    private void throttleTheFirstTwo(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isThrottled = calls.incrementAndGet() < 3;
            String body = isThrottled
                    ? "{\"__type\":\"TooManyRequestsException\",\"message\":\"Rate exceeded\"}"
                    : "{\"UserPools\":[]}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isThrottled ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
