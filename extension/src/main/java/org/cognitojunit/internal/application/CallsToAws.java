package org.cognitojunit.internal.application;

import java.util.regex.Pattern;
import org.cognitojunit.internal.interception.Interception;
import org.cognitojunit.internal.sdk.NewerSdk;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Refuses calls to Cognito itself while clients are led to a backend: a client that was made before, or by an SDK that is too old
 * for the property, would change a real account with the developer's credentials. The SDK loads it for every client, since a
 * resource of this jar names it.
 */
public final class CallsToAws implements ExecutionInterceptor {

    private static final Pattern COGNITO =
            Pattern.compile("cognito-idp(-fips)?\\.[a-z0-9-]+\\.(amazonaws\\.com(\\.cn)?|api\\.aws)");

    /** Most of the SDK's HTTP clients ask no selector: a host that an emulator answers for is called at the emulator's own address. */
    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        return Interception.endpointFor(request.host())
                .map(endpoint -> request.toBuilder()
                        .protocol(endpoint.getScheme())
                        .host(endpoint.getHost())
                        .port(endpoint.getPort())
                        .build())
                .orElse(request);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        String host = context.httpRequest().host();
        if (COGNITO.matcher(host).matches()) {
            ApplicationClients.current().ifPresent(destination -> {
                throw SdkClientException.create(refusal(host, destination));
            });
        }
    }

    private static String refusal(String host, LeadingBackend destination) {
        return "This SDK client would call " + host + ", while the tests run on the backend '" + destination.backend()
                + "' at " + destination.endpoint()
                + ". Either it was made before the first user pool of this run, or the AWS"
                + " SDK on the class path, " + NewerSdk.version() + ", does not read the property "
                + ApplicationClients.ENDPOINT + ". Make the client later, raise the SDK's version, or give the client"
                + " endpointOverride(pool.endpoint()). With -D" + ApplicationSettings.PARAMETER
                + "=false, clients are left alone and call AWS.";
    }
}
