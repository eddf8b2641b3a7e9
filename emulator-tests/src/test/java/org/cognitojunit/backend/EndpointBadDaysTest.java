package org.cognitojunit.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cognitojunit.backend.MoodyServer.RUDE;
import static org.cognitojunit.backend.MoodyServer.SILENT;
import static org.cognitojunit.backend.MoodyServer.WELL;
import static org.cognitojunit.backend.MoodyServer.saying;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cognitojunit.backend.MoodyServer.Mood;
import org.cognitojunit.internal.endpoint.EndpointBackendProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

/** What an endpoint may be other than an emulator that answers: from the start, and in the middle of a run. */
@Timeout(60)
class EndpointBadDaysTest {

    private static final ExecutionInterceptor NO_RECORDER = new ExecutionInterceptor() {};

    private static final String BAD_GATEWAY =
            "<!DOCTYPE html>\n<html><head><title>502\n Bad Gateway</title></head><body>nginx</body></html>";

    @AutoClose
    private final MoodyServer server = MoodyServer.in(WELL);

    @Test
    void one_that_never_answers_is_not_waited_for() {
        server.turn(SILENT);

        assertNoneToStartWith("cognito.backend=endpoint found nothing that answers at " + server.uri()
                + " (no answer within 2.0 s). Start the emulator, or correct cognito.endpoint.");
    }

    @Test
    void one_that_breaks_connections_is_nobody() {
        server.turn(RUDE);

        assertNoneToStartWith("cognito.backend=endpoint found nothing that answers at " + server.uri()
                + " (SocketException: Unexpected end of file from server). Start the emulator, or correct"
                + " cognito.endpoint.");
    }

    @Test
    void the_page_of_a_proxy_is_told_by_its_title() {
        server.turn(saying(502, "text/html; charset=utf-8", BAD_GATEWAY));

        assertNotCognito("HTTP 502 and a page called '502 Bad Gateway'");
    }

    @Test
    void so_is_a_page_that_says_that_all_is_well() {
        server.turn(saying(200, "text/html", "<html><title>Welcome to nginx!</title></html>"));

        assertNotCognito("HTTP 200 and a page called 'Welcome to nginx!'");
    }

    @Test
    void a_page_may_have_no_title() {
        server.turn(saying(404, "text/html", "<html><h1>Not here</h1></html>"));

        assertNotCognito("HTTP 404 and a page");
    }

    @Test
    void json_of_another_service_is_shown() {
        server.turn(saying(503, "application/json", "{\"error\":\"no upstream\"}"));

        assertNotCognito("HTTP 503 and {\"error\":\"no upstream\"}");
    }

    @Test
    void so_is_what_takes_every_call() {
        server.turn(saying(200, "application/json", "{\"status\":\"ok\"}"));

        assertNotCognito("HTTP 200 and {\"status\":\"ok\"}");
    }

    @Test
    void an_empty_answer_is_none() {
        server.turn(saying(500, "application/json", ""));

        assertNotCognito("HTTP 500 and nothing else");
    }

    @Test
    void an_error_of_cognito_s_own_is_an_answer() {
        server.turn(saying(400, "application/x-amz-json-1.1", "{\"__type\":\"UnrecognizedClientException\"}"));

        try (Backend backend = start()) {
            assertThat(backend.endpoint()).isEqualTo(server.uri());
        }
    }

    @Test
    void one_that_goes_down_fails_this_call_and_all_others_with_one_sentence() {
        try (Backend backend = start();
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER);
                CognitoIdentityProviderClient other = backend.newClient(NO_RECORDER);
                CognitoIdentityProviderAsyncClient async = backend.newAsyncClient(NO_RECORDER)) {
            server.close();
            String sentence = stopped("ConnectException: Connection refused");

            assertFails(() -> client.listUserPools(r -> r.maxResults(1)), sentence);
            assertFails(() -> other.listUserPools(r -> r.maxResults(1)), sentence);
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> async.listUserPools(r -> r.maxResults(1)).join())
                    .withCauseExactlyInstanceOf(BrokenRunException.class)
                    .havingCause()
                    .withMessageStartingWith(sentence);
        }
    }

    @Test
    void an_asynchronous_call_may_be_the_first_to_notice() {
        try (Backend backend = start();
                CognitoIdentityProviderAsyncClient async = backend.newAsyncClient(NO_RECORDER)) {
            server.close();

            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> async.listUserPools(r -> r.maxResults(1)).join())
                    .withCauseExactlyInstanceOf(SdkClientException.class)
                    .havingCause()
                    .withMessageStartingWith(stopped("ConnectException: Connection refused"));
        }
    }

    @Test
    void one_that_falls_silent_is_waited_for_once() {
        try (Backend backend = start();
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            server.turn(SILENT);
            String sentence = stopped("no answer within 2.0 s");

            assertFails(() -> client.listUserPools(r -> r.maxResults(1)), sentence);
            long began = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                assertFails(() -> client.listUserPools(r -> r.maxResults(1)), sentence);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void one_that_begins_to_break_connections_is_given_up() {
        try (Backend backend = start();
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            server.turn(RUDE);

            assertFails(
                    () -> client.listUserPools(r -> r.maxResults(1)),
                    stopped("SocketException: Unexpected end of file from server"));
        }
    }

    @Test
    void one_broken_call_is_that_call_s_failure_alone() {
        Mood onlyOnce = (moody, exchange) -> {
            moody.turn(WELL);
            throw new IOException("on purpose");
        };
        try (Backend backend = start();
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            server.turn(onlyOnce);

            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> client.listUserPools(r -> r.maxResults(1)));

            assertThat(client.listUserPools(r -> r.maxResults(1)).userPools()).isEmpty();
        }
    }

    @Test
    void a_proxy_s_page_fails_the_call_that_got_it() {
        try (Backend backend = start();
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            server.turn(saying(502, "text/html", BAD_GATEWAY));

            assertThatExceptionOfType(CognitoIdentityProviderException.class)
                    .isThrownBy(() -> client.listUserPools(r -> r.maxResults(1)))
                    .extracting(e -> e.awsErrorDetails().errorMessage())
                    .isEqualTo(server.uri()
                            + " answered a call with HTTP 502 and a page called '502 Bad Gateway', and that is not"
                            + " Cognito's. Is a proxy in between, or has something else taken the emulator's place?");

            server.turn(WELL);
            assertThat(client.listUserPools(r -> r.maxResults(1)).userPools()).isEmpty();
        }
    }

    @Test
    void an_emulator_s_internal_error_is_a_finding() {
        try (Backend backend = start();
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            server.turn(saying(500, "application/json", "{\"message\":\"not implemented\"}"));

            assertThatExceptionOfType(CognitoIdentityProviderException.class)
                    .isThrownBy(() -> client.listUserPools(r -> r.maxResults(1)))
                    .satisfies(e -> assertThat(e.statusCode()).isEqualTo(500));
        }
    }

    private String stopped(String reason) {
        return "The emulator at " + server.uri() + " has stopped answering during the run (" + reason
                + "). This call and all after it fail for that. See why it stopped, start it, and run the tests again.";
    }

    private void assertNotCognito(String what) {
        assertNoneToStartWith("cognito.backend=endpoint asked for the user pools at " + server.uri()
                + ", and what came is no answer of Cognito: " + what
                + ". Start the emulator, or correct cognito.endpoint.");
    }

    private void assertNoneToStartWith(String sentence) {
        assertUnavailable(this::start, sentence);
    }

    private static void assertFails(ThrowingCallable call, String sentence) {
        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.getMessage()).startsWith(sentence));
    }

    private static void assertUnavailable(ThrowingCallable call, String sentence) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(call)
                .withMessage(sentence);
    }

    private Backend start() {
        Map<String, String> parameters =
                Map.of("cognito.endpoint", server.uri().toString(), "cognito.endpoint.timeout", "PT2S");
        return new EndpointBackendProvider().start(name -> Optional.ofNullable(parameters.get(name)));
    }
}
