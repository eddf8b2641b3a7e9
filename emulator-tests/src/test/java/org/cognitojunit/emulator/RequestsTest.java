package org.cognitojunit.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** What a test can say about the requests that arrived. */
class RequestsTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoEmulator emulator = aws.emulator();
    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private final TestPool pool = TestPool.create(aws);
    private final Requests requests = emulator.requests(pool.id());

    @Test
    void a_call_is_there_with_its_parameters() {
        pool.confirmed("alice");
        pool.signIn("alice");

        ReceivedRequest call = requests.latest("InitiateAuth");

        assertThat(call.operation()).contains("InitiateAuth");
        assertThat(call.userPoolId()).contains(pool.id());
        assertThat(call.parameter("ClientId")).contains(pool.clientId());
        assertThat(call.parameters()).containsEntry("AuthFlow", "USER_PASSWORD_AUTH");
        assertThat(call.parameter("AuthParameters")).isEmpty();
        assertThat(call.status()).contains(200);
        assertThat(call.error()).isEmpty();
        assertThat(call.http().header("User-Agent")).get().asString().contains("aws-sdk-java");
    }

    @Test
    void a_refused_call_is_there_with_its_error() {
        assertThatCode(() -> pool.signIn("nobody")).isNotNull();

        ReceivedRequest call = requests.latest("InitiateAuth");

        assertThat(call.status()).contains(400);
        assertThat(call.error()).contains("UserNotFoundException");
        assertThat(call)
                .hasToString("InitiateAuth of " + pool.id() + ": 400 UserNotFoundException, User does not exist.");
    }

    @Test
    void calls_come_in_their_order_and_by_operation() {
        pool.confirmed("alice");
        pool.confirmed("bob");

        assertThat(requests.of("AdminCreateUser"))
                .extracting(call -> call.parameter("Username").orElseThrow())
                .containsExactly("alice", "bob");
    }

    @Test
    void a_pool_has_only_what_is_about_it() {
        TestPool other = TestPool.create(aws);
        other.confirmed("alice");

        assertThat(requests.of("AdminCreateUser")).isEmpty();
        assertThat(emulator.requests().of("AdminCreateUser")).hasSize(1);
    }

    @Test
    void a_call_with_an_access_token_is_about_its_pool() {
        pool.confirmed("alice");
        AuthenticationResultType tokens = pool.signIn("alice");

        cognito.getUser(r -> r.accessToken(tokens.accessToken()));

        assertThat(requests.of("GetUser")).hasSize(1);
    }

    @Test
    void a_call_with_an_arn_is_about_its_pool() {
        String arn = cognito.describeUserPool(r -> r.userPoolId(pool.id()))
                .userPool()
                .arn();

        cognito.listTagsForResource(r -> r.resourceArn(arn));

        assertThat(requests.of("ListTagsForResource")).hasSize(1);
    }

    @Test
    void the_fetch_of_a_pools_keys_is_there() throws Exception {
        URI keys = emulator.jwksUri(pool.id());

        HttpClient.newHttpClient().send(HttpRequest.newBuilder(keys).build(), BodyHandlers.discarding());

        ReceivedRequest fetch = requests.all().get(requests.all().size() - 1);
        assertThat(fetch.operation()).isEmpty();
        assertThat(fetch.parameters()).isEmpty();
        assertThat(fetch.http().path()).isEqualTo(keys.getPath());
        assertThat(fetch).hasToString("GET " + keys.getPath() + " of " + pool.id() + ": 200");
    }

    @Test
    void they_carry_the_emulators_time() {
        Instant before = emulator.clock().instant();
        emulator.clock().advance(Duration.ofDays(1));

        pool.confirmed("alice");

        assertThat(requests.latest("AdminCreateUser").at()).isAfter(before.plus(Duration.ofDays(1)));
    }

    @Test
    void a_call_that_a_fault_broke_has_no_status() {
        emulator.faults().every().of("ListUsers").dropConnection();

        assertThatCode(() -> cognito.listUsers(r -> r.userPoolId(pool.id()))).isNotNull();

        assertThat(requests.latest("ListUsers").status()).isEmpty();
        assertThat(requests.latest("ListUsers")).hasToString("ListUsers of " + pool.id() + ": no answer");
    }

    @Test
    void no_text_shows_a_secret() {
        pool.confirmed("alice");
        pool.signIn("alice");

        assertThat(requests.toString()).contains("InitiateAuth").doesNotContain(PASSWORD);
        assertThat(requests.all().toString()).contains("InitiateAuth").doesNotContain(PASSWORD);
    }

    @Test
    void a_body_that_is_no_json_has_no_parameters() {
        emulator.handle(new EmulatorRequest(
                "POST",
                "/",
                Map.of("X-Amz-Target", List.of("AWSCognitoIdentityProviderService.InitiateAuth")),
                "not JSON".getBytes(StandardCharsets.UTF_8)));

        ReceivedRequest call = emulator.requests().latest("InitiateAuth");

        assertThat(call.parameters()).isEmpty();
        assertThat(call.error()).contains("SerializationException");
    }

    @Test
    void the_missing_call_is_named_with_those_that_are_there() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> requests.latest("SignUp"))
                .withMessage("There is no call of SignUp among the requests about " + pool.id()
                        + ":\n  CreateUserPoolClient of " + pool.id() + ": 200.");
    }

    @Test
    void an_operation_that_the_api_does_not_have_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requests.of("SignIn"))
                .withMessage("The API has no operation 'SignIn'. Names are those of the API reference, such as "
                        + "AdminInitiateAuth.");
    }

    @Test
    void the_newest_thousand_are_kept() {
        EmulatorRequest request = new EmulatorRequest("GET", "/", Map.of(), new byte[0]);

        for (int i = 0; i < 1_001; i++) {
            emulator.handle(request);
        }

        assertThat(emulator.requests().all()).hasSize(1_000);
        assertThat(requests.all()).isEmpty();
    }

    @Test
    void of_a_long_body_the_beginning_is_kept_and_its_parameters_cannot_be_asked_for() {
        emulator.handle(call("InitiateAuth", 4_000_000));

        ReceivedRequest call = emulator.requests().latest("InitiateAuth");
        assertThat(call.isBodyCut()).isTrue();
        assertThat(call.http().body())
                .hasSize(262_144)
                .startsWith("{\"Padding\":\"xxx".getBytes(StandardCharsets.UTF_8));
        assertThat(call)
                .asString()
                .startsWith(
                        "InitiateAuth (its body is cut to 262,144 of 4,000,014 bytes): 400 InvalidParameterException");
        assertThatIllegalStateException()
                .isThrownBy(call::parameters)
                .withMessage("The parameters of this request cannot be read: its body is cut to 262,144 of 4,000,014"
                        + " bytes. Assert on http(), which has the beginning of the body.");
    }

    @Test
    void a_body_of_256_kibibytes_is_kept_whole() {
        emulator.handle(call("InitiateAuth", 262_144 - 14));

        ReceivedRequest call = emulator.requests().latest("InitiateAuth");
        assertThat(call.isBodyCut()).isFalse();
        assertThat(call.parameters()).containsOnlyKeys("Padding");
    }

    @Test
    void requests_of_more_than_32_mebibytes_together_are_not_kept() {
        for (int i = 0; i < 150; i++) {
            emulator.handle(call("InitiateAuth", 1_000_000));
        }
        emulator.handle(call("SignUp", 1));

        assertThat(emulator.requests().of("InitiateAuth")).hasSize(127);
        assertThat(emulator.requests().of("SignUp")).hasSize(1);
    }

    private static EmulatorRequest call(String operation, int padding) {
        return new EmulatorRequest(
                "POST",
                "/",
                Map.of("X-Amz-Target", List.of("AWSCognitoIdentityProviderService." + operation)),
                ("{\"Padding\":\"" + "x".repeat(padding) + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
