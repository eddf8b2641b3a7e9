package org.cognitojunit.emulator.protocol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Speaks AWS JSON 1.1 by hand, so that a test sees the bytes that no SDK shows. */
final class Wire {

    static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=ab";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI endpoint;

    Wire(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Calls an operation with a signature of the right form. */
    HttpResponse<String> call(String operation, String json) {
        return send(request(operation, BodyPublishers.ofString(json)).header("Authorization", SIGNATURE));
    }

    /** Calls an operation without a signature. */
    HttpResponse<String> callUnsigned(String operation, String json) {
        return send(request(operation, BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String operation, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(endpoint.resolve("/"))
                .POST(body)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Date", "20261123T000000Z")
                .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(endpoint.resolve(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The emulator broke the connection.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the emulator.", e);
        }
    }
}
