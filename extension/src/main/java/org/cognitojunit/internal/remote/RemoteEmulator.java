package org.cognitojunit.internal.remote;

import java.net.URI;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderBaseClientBuilder;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** An emulator that answers at a URL, and the clients for it. */
public final class RemoteEmulator {

    private final EmulatorAccess access;
    private final Issuers issuers;
    private final OutageDetector outageDetector;

    /**
     * @param outageMessage the sentence with which calls fail once the emulator has stopped answering, made of the reason
     */
    public RemoteEmulator(EmulatorAccess access, Issuers issuers, UnaryOperator<String> outageMessage) {
        this.access = access;
        this.issuers = issuers;
        outageDetector = new OutageDetector(new Probe(access.endpoint(), access.timeout()), outageMessage);
    }

    String region() {
        return access.region().id();
    }

    public URI endpoint() {
        return access.endpoint();
    }

    public URI issuer(String userPoolId) {
        return issuers.issuer(userPoolId);
    }

    /** At the endpoint, whatever the issuer is called: an emulator in a container does not know its host's port. */
    public URI jwksUri(String userPoolId) {
        return issuers.published(userPoolId, "jwks.json");
    }

    public CognitoIdentityProviderClient newClient(ExecutionInterceptor recorder) {
        return configured(CognitoIdentityProviderClient.builder(), outageDetector, recorder)
                .build();
    }

    public CognitoIdentityProviderAsyncClient newAsyncClient(ExecutionInterceptor recorder) {
        return configured(CognitoIdentityProviderAsyncClient.builder(), outageDetector, recorder)
                .build();
    }

    /** A client for calls before the run, whose failures say nothing about the calls after them. */
    public CognitoIdentityProviderClient newUnwatchedClient(ExecutionInterceptor listener) {
        return configured(CognitoIdentityProviderClient.builder(), listener).build();
    }

    // What replaces RetryPolicy is not in every SDK that works.
    @SuppressWarnings("deprecation")
    private <B extends CognitoIdentityProviderBaseClientBuilder<B, ?>> B configured(
            B builder, ExecutionInterceptor... interceptors) {
        ClientOverrideConfiguration.Builder configuration = ClientOverrideConfiguration.builder()
                .addExecutionInterceptor(new HttpAnswers())
                .apiCallTimeout(access.timeout())
                // An emulator throttles nobody: what fails once is a finding, not noise.
                .retryPolicy(RetryPolicy.none())
                // What the developer's ~/.aws/config says must not change what a test does.
                .defaultProfileFile(ProfileFile.aggregator().build());
        for (ExecutionInterceptor interceptor : interceptors) {
            configuration.addExecutionInterceptor(interceptor);
        }
        return builder.endpointOverride(access.endpoint())
                .region(access.region())
                .credentialsProvider(StaticCredentialsProvider.create(access.credentials()))
                .overrideConfiguration(configuration.build());
    }
}
