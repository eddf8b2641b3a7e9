package org.cognitojunit.walk;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Json;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Lets the AWS SDK for Java read an answer, as if it had just come over the network. */
final class SdkReader implements SdkHttpClient {

    private final byte[] body;

    private SdkReader(byte[] body) {
        this.body = body;
    }

    /** The typed response that the SDK makes of the answer to an operation. */
    static SdkPojo read(String operation, Scene.Answer answer) throws ReflectiveOperationException {
        try (CognitoIdentityProviderClient client = CognitoIdentityProviderClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1"))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new SdkReader(Json.write(answer.body()).getBytes(StandardCharsets.UTF_8)))
                .build()) {
            Method method = method(operation);
            Object builder = method.getParameterTypes()[0].getMethod("builder").invoke(null);
            Method build = builder.getClass().getMethod("build");
            build.setAccessible(true);
            return (SdkPojo) method.invoke(client, build.invoke(builder));
        }
    }

    private static Method method(String operation) {
        return Arrays.stream(CognitoIdentityProviderClient.class.getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(operation)
                        && method.getParameterCount() == 1
                        && SdkPojo.class.isAssignableFrom(method.getParameterTypes()[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The SDK has no method for " + operation));
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder().statusCode(200).build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    /** The value of a member of a response, by its name in the API. */
    static Optional<Object> member(SdkPojo response, String name) {
        return response.sdkFields().stream()
                .filter(field -> field.locationName().equals(name))
                .findFirst()
                .map(field -> field.getValueOrDefault(response));
    }
}
