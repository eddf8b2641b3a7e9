package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidLambdaResponseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnexpectedLambdaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

/** Functions behind Lambda's Invoke call, for which an HTTP server stands in. */
class LambdaEndpointTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:gate";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer lambda;
    private EmulatorFixture aws;
    private int status = 200;
    private String errorHeader = "";
    private String answer = "{\"response\": {}}";

    @BeforeEach
    void start() throws IOException {
        lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.createContext("/", this::serve);
        lambda.start();
        URI endpoint = URI.create("http://127.0.0.1:" + lambda.getAddress().getPort());
        aws = EmulatorFixture.of(CognitoEmulator.builder().lambdaEndpoint(endpoint));
    }

    @AfterEach
    void stop() {
        aws.close();
        lambda.stop(0);
    }

    @Test
    void a_function_of_the_configuration_is_invoked_by_its_name() {
        pool(ARN).invited("alice");

        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("POST /2015-03-31/functions/gate/invocations RequestResponse {\"version\":\"1\",")
                .contains("\"triggerSource\":\"PreSignUp_AdminCreateUser\"");
    }

    @Test
    void an_alias_or_version_is_its_qualifier() {
        pool(ARN + ":live").invited("alice");

        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("POST /2015-03-31/functions/gate/invocations?Qualifier=live ");
    }

    @Test
    void a_function_that_fails_refuses() {
        errorHeader = "X-Amz-Function-Error: Unhandled";
        answer = "{\"errorMessage\": \"Only employees\", \"errorType\": \"Error\"}";

        assertRefused(
                () -> pool(ARN).invited("alice"),
                UserLambdaValidationException.class,
                "PreSignUp failed with error Only employees.");
    }

    @Test
    void what_is_no_json_is_refused() {
        answer = "<html>";

        assertRefused(
                () -> pool(ARN).invited("alice"),
                InvalidLambdaResponseException.class,
                "Invalid lambda function output : Invalid JSON");
    }

    @Test
    void an_error_of_lambda_itself_is_named() {
        status = 404;
        errorHeader = "X-Amzn-ErrorType: ResourceNotFoundException:http://internal.amazon.com/";

        assertRefused(
                () -> pool(ARN).invited("alice"),
                UnexpectedLambdaException.class,
                "PreSignUp invocation failed due to error ResourceNotFoundException.");
    }

    @Test
    void an_endpoint_where_nobody_answers_is_named() {
        TestPool pool = pool(ARN);
        String endpoint = "http://127.0.0.1:" + lambda.getAddress().getPort();
        lambda.stop(0);

        assertRefused(
                () -> pool.invited("alice"),
                UnexpectedLambdaException.class,
                "PreSignUp invocation failed due to error nothing answers at the Lambda endpoint " + endpoint + ".");
    }

    @Test
    void a_function_in_java_takes_precedence() {
        TestPool pool = pool(ARN);
        aws.emulator().trigger(pool.id()).preSignUp(event -> {});

        pool.invited("alice");

        assertThat(requests).isEmpty();
    }

    @Test
    void pre_token_generation_gets_the_version_of_the_configuration() {
        TestPool pool = TestPool.create(
                aws,
                p -> p.lambdaConfig(triggers -> triggers.preTokenGenerationConfig(
                        config -> config.lambdaArn(ARN).lambdaVersion("V2_0"))));
        pool.confirmed("alice");

        pool.signIn("alice");

        assertThat(requests).singleElement().asString().contains("{\"version\":\"2\",");
    }

    @Test
    void without_an_endpoint_the_configuration_is_only_stored() {
        try (EmulatorFixture alone = EmulatorFixture.start()) {
            TestPool pool = TestPool.create(alone, p -> p.lambdaConfig(triggers -> triggers.preSignUp(ARN)));

            assertThat(pool.invited("alice").username()).isEqualTo("alice");
        }
    }

    @Test
    void an_endpoint_that_is_no_address_is_refused() {
        assertThatThrownBy(() -> CognitoEmulator.builder().lambdaEndpoint(URI.create("localhost:3001")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("lambdaEndpoint is 'localhost:3001'; it must look like http://127.0.0.1:3001.");
    }

    private TestPool pool(String preSignUp) {
        return TestPool.create(aws, p -> p.lambdaConfig(triggers -> triggers.preSignUp(preSignUp)));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type");
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + type + " " + body);
        if (!errorHeader.isEmpty()) {
            String[] header = errorHeader.split(": ", 2);
            exchange.getResponseHeaders().set(header[0], header[1]);
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
