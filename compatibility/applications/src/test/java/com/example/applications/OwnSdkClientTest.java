package com.example.applications;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.cognitoidp.AWSCognitoIdentityProvider;
import com.amazonaws.services.cognitoidp.AWSCognitoIdentityProviderClientBuilder;
import com.amazonaws.services.cognitoidp.model.AdminGetUserRequest;
import java.util.List;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Code that makes its own SDK client, by region alone or by nothing at all. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class OwnSdkClientTest {

    static List<SdkHttpClient> httpClients() {
        return List.of(ApacheHttpClient.create(), Apache5HttpClient.create(), UrlConnectionHttpClient.create());
    }

    @ParameterizedTest
    @MethodSource("httpClients")
    void sdk_2_by_region_alone(SdkHttpClient http, UserPool pool) {
        try (http;
                CognitoIdentityProviderClient client = CognitoIdentityProviderClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .httpClient(http)
                        .build()) {
            assertThat(client.adminGetUser(r -> r.userPoolId(pool.id()).username("alice")).username())
                    .isEqualTo("alice");
        }
    }

    @Test
    void sdk_2_with_netty_by_region_alone(UserPool pool) {
        try (SdkAsyncHttpClient http = NettyNioAsyncHttpClient.create();
                CognitoIdentityProviderAsyncClient client = CognitoIdentityProviderAsyncClient.builder()
                        .region(Region.EU_CENTRAL_1)
                        .httpClient(http)
                        .build()) {
            assertThat(client.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                            .join()
                            .username())
                    .isEqualTo("alice");
        }
    }

    @Test
    void sdk_2_by_nothing(UserPool pool) {
        try (CognitoIdentityProviderAsyncClient client = CognitoIdentityProviderAsyncClient.create()) {
            assertThat(client.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                            .join()
                            .username())
                    .isEqualTo("alice");
        }
    }

    @Test
    void sdk_1_needs_a_line(UserPool pool) {
        AWSCognitoIdentityProvider client = AWSCognitoIdentityProviderClientBuilder.standard()
                .withEndpointConfiguration(new EndpointConfiguration(pool.endpoint().toString(), "us-east-1"))
                .withCredentials(new AWSStaticCredentialsProvider(new BasicAWSCredentials("any", "any")))
                .build();

        assertThat(client.adminGetUser(new AdminGetUserRequest()
                                .withUserPoolId(pool.id())
                                .withUsername("alice"))
                        .getUsername())
                .isEqualTo("alice");
        client.shutdown();
    }
}
