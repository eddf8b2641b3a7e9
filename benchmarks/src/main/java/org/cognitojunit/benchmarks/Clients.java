package org.cognitojunit.benchmarks;

import java.util.function.Supplier;
import org.cognitojunit.emulator.CognitoEmulator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The synchronous HTTP clients of the AWS SDK, over a socket. */
@SuppressWarnings("deprecation") // Apache 4 is deprecated in the SDK, and still what many projects use.
enum Clients {
    APACHE5(() -> Apache5HttpClient.builder().build()),
    APACHE(() -> ApacheHttpClient.builder().build()),
    URL_CONNECTION(() -> UrlConnectionHttpClient.builder().build());

    private final Supplier<SdkHttpClient> http;

    Clients(Supplier<SdkHttpClient> http) {
        this.http = http;
    }

    CognitoIdentityProviderClient over(CognitoEmulator emulator) {
        return CognitoIdentityProviderClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.of(emulator.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(http.get())
                .build();
    }
}
