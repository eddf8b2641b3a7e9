package org.cognitojunit.emulator.internal.trigger;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Json;
import org.jspecify.annotations.Nullable;

/** Lambda's Invoke call, as AWS Lambda, its runtime interface emulator and other emulators take it. */
final class LambdaEndpoint {

    private static final String FUNCTION = "function:";

    private final URI endpoint;
    private final HttpClient http;

    LambdaEndpoint(URI endpoint) {
        this.endpoint = endpoint;
        // HTTP/1.1: local emulators of Lambda stumble over an upgrade.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Invoker.TIMEOUT)
                .build();
    }

    /**
     * Invokes a function and waits for its answer.
     *
     * @throws LambdaTimeoutException if the answer takes too long
     * @throws NotInvokedException if the function did not run
     * @throws FunctionErrorException if it ran and failed
     */
    String invoke(String functionArn, String event)
            throws LambdaTimeoutException, NotInvokedException, FunctionErrorException {
        HttpRequest request = HttpRequest.newBuilder(uri(functionArn))
                .timeout(Invoker.TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-Amz-Invocation-Type", "RequestResponse")
                .POST(BodyPublishers.ofString(event))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new NotInvokedException(errorType(response), null);
        }
        if (response.headers().firstValue("X-Amz-Function-Error").isPresent()) {
            throw new FunctionErrorException(errorMessage(response.body()));
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws LambdaTimeoutException, NotInvokedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new LambdaTimeoutException(e);
        } catch (ConnectException e) {
            throw new NotInvokedException("nothing answers at the Lambda endpoint " + endpoint, e);
        } catch (IOException e) {
            throw new NotInvokedException(e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotInvokedException(e.getClass().getSimpleName(), e);
        }
    }

    private URI uri(String functionArn) {
        String nameAndQualifier = functionArn.substring(functionArn.indexOf(FUNCTION) + FUNCTION.length());
        String[] parts = nameAndQualifier.split(":", 2);
        String path = "/2015-03-31/functions/" + encode(parts[0]) + "/invocations";
        String query = parts.length == 2 ? "?Qualifier=" + encode(parts[1]) : "";
        return URI.create(endpoint.toString().replaceAll("/+$", "") + path + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** For example {@code ResourceNotFoundException}, from a header that may go on after a colon. */
    private static String errorType(HttpResponse<String> response) {
        return response.headers()
                .firstValue("X-Amzn-ErrorType")
                .map(type -> type.split(":", 2)[0])
                .orElse("HTTP " + response.statusCode());
    }

    private static @Nullable String errorMessage(String body) {
        try {
            Map<String, Object> error = Json.parse(body);
            return Optional.ofNullable(error.get("errorMessage"))
                    .map(Object::toString)
                    .orElse(null);
        } catch (ParseException e) {
            return body;
        }
    }
}
