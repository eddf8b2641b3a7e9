package org.cognitojunit.scenariotools.results;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Where the AWS SDK takes calls by its own settings. */
final class AwsDestination {

    private AwsDestination() {}

    /** Whether that is not AWS. */
    static boolean isRedirected() {
        try (CognitoIdentityProviderClient client = CognitoIdentityProviderClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new NoHttp())
                .build()) {
            return client.serviceClientConfiguration().endpointOverride().isPresent();
        }
    }

    /** There may be several HTTP clients on the class path, and the SDK would not choose. */
    private static final class NoHttp implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            throw new UnsupportedOperationException("This client only tells where it would call.");
        }

        @Override
        public void close() {}
    }
}
