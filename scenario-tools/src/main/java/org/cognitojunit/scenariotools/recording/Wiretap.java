package org.cognitojunit.scenariotools.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cognitojunit.exchange.Call;
import org.cognitojunit.internal.remote.OwnCalls;
import software.amazon.awssdk.core.ClientType;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;

/**
 * Listens on the wire, where an answer still has what the SDK's model does not know. The SDK builds it into every client of the
 * class path, by a resource that names it; it hears the calls of a thread on which a {@link ScenarioCalls} is running, and no others; nor
 * those that a live run makes there for itself.
 */
public final class Wiretap implements ExecutionInterceptor {

    private static final ExecutionAttribute<WireCall> CALL = new ExecutionAttribute<>("org.cognitojunit.recorded-call");

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof CognitoIdentityProviderRequest
                && attributes.getAttribute(OwnCalls.MARK) == null) {
            ScenarioCalls.onThisThread().ifPresent(heard -> attributes.putAttribute(CALL, heard.begin()));
        }
    }

    /** Once for each attempt: what counts is the last one. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        WireCall call = attributes.getAttribute(CALL);
        if (call != null) {
            byte[] body = context.requestBody()
                    .map(RequestBody::contentStreamProvider)
                    .map(content -> readAll(content.newStream()))
                    .orElse(new byte[0]);
            call.sent(context.request(), context.httpRequest(), body);
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        WireCall call = attributes.getAttribute(CALL);
        if (call == null || isAsynchronous(attributes)) {
            return context.responseBody();
        }
        byte[] body = context.responseBody().map(Wiretap::readAll).orElse(new byte[0]);
        call.answered(context.httpResponse(), body);
        return context.responseBody().map(content -> new ByteArrayInputStream(body));
    }

    /** Its bodies come another way. No scenario has such a client, and an answer without its body would be a wrong one. */
    private static boolean isAsynchronous(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.CLIENT_TYPE) == ClientType.ASYNC;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        conclude(attributes, Call.answered(context.request(), context.response()));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        conclude(attributes, Call.refused(context.request(), context.exception()));
    }

    private static void conclude(ExecutionAttributes attributes, Call call) {
        WireCall heard = attributes.getAttribute(CALL);
        if (heard != null) {
            heard.concluded(call);
        }
    }

    private static byte[] readAll(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
