package org.cognitojunit.internal.endpoint;

import java.time.Duration;
import java.util.Optional;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.remote.HttpAnswer;
import org.cognitojunit.internal.remote.HttpAnswers;
import org.cognitojunit.internal.remote.Probe;
import org.cognitojunit.internal.remote.Reasons;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Finds out by one call, for the pools that are there, who answers at an endpoint: an emulator of Cognito, somebody, nobody. */
final class FirstCall implements ExecutionInterceptor {

    private static final String MEND = " Start the emulator, or correct cognito.endpoint.";

    private final Probe probe;
    private @Nullable ExecutionAttributes call;

    FirstCall(Probe probe) {
        this.probe = probe;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        call = attributes;
    }

    /**
     * Makes the call. An error of Cognito's is an answer too: what the emulator cannot do, the tests will show.
     *
     * @param client built with this as an interceptor
     */
    void with(CognitoIdentityProviderClient client, Duration within) {
        try {
            boolean isCognitos = client.listUserPools(
                            r -> r.maxResults(1).overrideConfiguration(c -> c.apiCallTimeout(within)))
                    .hasUserPools();
            if (!isCognitos) {
                throw somebodyElse(null);
            }
        } catch (AwsServiceException e) {
            boolean hasCode = e.awsErrorDetails() != null && e.awsErrorDetails().errorCode() != null;
            if (!hasCode || answer().map(HttpAnswer::isPage).orElse(false)) {
                throw somebodyElse(e);
            }
        } catch (SdkClientException e) {
            boolean inTime = !(e instanceof ApiCallTimeoutException);
            throw inTime && answer().isPresent() ? somebodyElse(e) : nobody(e);
        }
    }

    private BackendUnavailableException nobody(SdkClientException e) {
        return new BackendUnavailableException(
                "cognito.backend=endpoint found nothing that answers at " + probe.endpoint() + " ("
                        + probe.silence().orElseGet(() -> Reasons.root(e)) + ")." + MEND,
                e);
    }

    private BackendUnavailableException somebodyElse(@Nullable Throwable cause) {
        return new BackendUnavailableException(
                "cognito.backend=endpoint asked for the user pools at " + probe.endpoint()
                        + ", and what came is no answer of" + " Cognito: "
                        + answer().map(HttpAnswer::inWords).orElse("nothing") + "." + MEND,
                cause);
    }

    private Optional<HttpAnswer> answer() {
        return Optional.ofNullable(call).flatMap(HttpAnswers::of);
    }
}
