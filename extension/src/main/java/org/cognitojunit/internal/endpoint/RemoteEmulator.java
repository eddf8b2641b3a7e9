package org.cognitojunit.internal.endpoint;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderBaseClientBuilder;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** An emulator that answers at a URL, and the clients for it. */
public final class RemoteEmulator {

    /** Generous, since some emulators load their Cognito with the first call; but a run must not hang. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

    private static final ExecutionInterceptor NO_RECORDER = new ExecutionInterceptor() {};

    private final URI endpoint;
    private final Region region;
    private final AwsBasicCredentials credentials;
    private final Issuers issuers;

    /** @param issuerTemplate the issuer of every pool, with {@code {poolId}} in it; null to ask the emulator */
    public RemoteEmulator(
            URI endpoint, Region region, AwsBasicCredentials credentials, @Nullable String issuerTemplate) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
        issuers =
                issuerTemplate == null ? Issuers.discoveredAt(endpoint) : Issuers.byTemplate(endpoint, issuerTemplate);
    }

    public URI endpoint() {
        return endpoint;
    }

    public URI issuer(String userPoolId) {
        return issuers.issuer(userPoolId);
    }

    /** At the endpoint, whatever the issuer is called: an emulator in a container does not know its host's port. */
    public URI jwksUri(String userPoolId) {
        return issuers.published(userPoolId, "jwks.json");
    }

    public CognitoIdentityProviderClient newClient(ExecutionInterceptor recorder) {
        return configured(CognitoIdentityProviderClient.builder(), recorder).build();
    }

    public CognitoIdentityProviderAsyncClient newAsyncClient(ExecutionInterceptor recorder) {
        return configured(CognitoIdentityProviderAsyncClient.builder(), recorder)
                .build();
    }

    /**
     * Makes one call, to see whether there is anybody. An error of the service is an answer too.
     *
     * @throws SdkClientException if nothing answers within a time
     */
    public void requireAnswer(Duration within) {
        try (CognitoIdentityProviderClient client = newClient(NO_RECORDER)) {
            client.listUserPools(r -> r.maxResults(1).overrideConfiguration(c -> c.apiCallTimeout(within)));
        } catch (AwsServiceException e) {
            // It answers; what it cannot do, the tests will show.
        }
    }

    // What replaces RetryPolicy is not in every SDK that works.
    @SuppressWarnings("deprecation")
    private <B extends CognitoIdentityProviderBaseClientBuilder<B, ?>> B configured(
            B builder, ExecutionInterceptor recorder) {
        return builder.endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(recorder)
                        .apiCallTimeout(CALL_TIMEOUT)
                        // An emulator throttles nobody: what fails once is a finding, not noise.
                        .retryPolicy(RetryPolicy.none())
                        // What the developer's ~/.aws/config says must not change what a test does.
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .build());
    }
}
