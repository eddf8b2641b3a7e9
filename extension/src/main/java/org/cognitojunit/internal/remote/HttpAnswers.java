package org.cognitojunit.internal.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Remembers with each call what came over HTTP, so that a failure can be told by it. */
public final class HttpAnswers implements ExecutionInterceptor {

    private static final ExecutionAttribute<HttpAnswer> ANSWER = new ExecutionAttribute<>("org.cognitojunit.answer");

    /** A page's title comes early. */
    private static final int READ = 8_192;

    /** What came for a call, if anything has. */
    public static Optional<HttpAnswer> of(ExecutionAttributes call) {
        return Optional.ofNullable(call.getAttribute(ANSWER));
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes call) {
        SdkHttpResponse response = context.httpResponse();
        call.putAttribute(
                ANSWER,
                new HttpAnswer(
                        response.statusCode(),
                        response.firstMatchingHeader("Content-Type").orElse(""),
                        ""));
        return response;
    }

    /** Of synchronous clients only: those are what tests and provisioning use. */
    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes call) {
        return context.responseBody().map(body -> {
            byte[] bytes = read(body);
            of(call).ifPresent(answer ->
                    call.putAttribute(ANSWER, new HttpAnswer(answer.status(), answer.contentType(), beginning(bytes))));
            return new ByteArrayInputStream(bytes);
        });
    }

    private static byte[] read(InputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beginning(byte[] bytes) {
        return new String(Arrays.copyOf(bytes, Math.min(bytes.length, READ)), StandardCharsets.UTF_8);
    }
}
