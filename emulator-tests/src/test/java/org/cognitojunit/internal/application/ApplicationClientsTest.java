package org.cognitojunit.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.sdk.NewerSdk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Alone: the system properties are those of the JVM. */
@Isolated
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class ApplicationClientsTest {

    private static final String ENDPOINT = "aws.endpointUrlCognitoIdentityProvider";
    private static final LeadingBackend SOMEWHERE =
            new LeadingBackend(URI.create("http://127.0.0.1:1"), "eu-west-1", "embedded");

    private Properties before;

    @BeforeEach
    void keep() {
        before = (Properties) System.getProperties().clone();
    }

    @AfterEach
    void nothing_is_left_behind() {
        Properties after = (Properties) System.getProperties().clone();
        System.setProperties((Properties) before.clone());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_client_that_names_a_region_only_reaches_the_pool(UserPool pool) {
        try (CognitoIdentityProviderClient client = byRegionAlone()) {
            assertThat(client.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                            .username())
                    .isEqualTo("alice");
        }
    }

    private static CognitoIdentityProviderClient byRegionAlone() {
        return CognitoIdentityProviderClient.builder()
                .region(Region.EU_CENTRAL_1)
                .httpClient(Apache5HttpClient.create())
                .build();
    }

    @Test
    void of_several_runs_the_newest_counts_and_then_those_before() {
        String ofThisRun = System.getProperty(ENDPOINT);
        Runnable end = ApplicationClients.leadTo(SOMEWHERE);
        Runnable endOfOther = ApplicationClients.leadTo(
                new LeadingBackend(URI.create("http://127.0.0.1:2"), "eu-west-1", "embedded"));

        assertThat(System.getProperty(ENDPOINT)).isEqualTo("http://127.0.0.1:2");
        end.run();
        assertThat(System.getProperty(ENDPOINT)).isEqualTo("http://127.0.0.1:2");
        endOfOther.run();
        assertThat(System.getProperty(ENDPOINT)).isEqualTo(ofThisRun);
    }

    @Test
    void an_endpoint_that_the_developer_has_set_stays() {
        String ofThisRun = System.getProperty(ENDPOINT);
        System.setProperty(ENDPOINT, "http://localhost:4566");

        Runnable end = ApplicationClients.leadTo(SOMEWHERE);
        assertThat(System.getProperty(ENDPOINT)).isEqualTo("http://localhost:4566");
        System.setProperty(ENDPOINT, ofThisRun);
        end.run();
    }

    @Test
    void a_client_that_was_made_before_is_refused_before_it_calls_aws(UserPool pool) {
        String ofThisRun = System.clearProperty(ENDPOINT);
        try (CognitoIdentityProviderClient early = CognitoIdentityProviderClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(Apache5HttpClient.create())
                .build()) {
            assertThatThrownBy(() -> early.describeUserPool(r -> r.userPoolId(pool.id())))
                    .isInstanceOf(SdkClientException.class)
                    .hasMessageStartingWith(
                            "This SDK client would call cognito-idp.eu-central-1.amazonaws.com, while the tests run on"
                                    + " the backend 'embedded' at " + pool.endpoint()
                                    + ". Either it was made before the first user"
                                    + " pool of this run, or the AWS SDK on the class path, " + NewerSdk.version()
                                    + ", does not read the property aws.endpointUrlCognitoIdentityProvider. Make the client later,"
                                    + " raise the SDK's version, or give the client endpointOverride(pool.endpoint()). With"
                                    + " -Dcognito.leadSdkClients=false, clients are left alone and call AWS.");
        } finally {
            System.setProperty(ENDPOINT, ofThisRun);
        }
    }

    @Test
    void one_parameter_leaves_clients_alone() {
        assertThat(ApplicationSettings.leadsClients(parameter -> Optional.of("false")))
                .isFalse();
        assertThat(ApplicationSettings.leadsClients(parameter -> Optional.empty()))
                .isTrue();
        assertThatThrownBy(() -> ApplicationSettings.leadsClients(parameter -> Optional.of("no")))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("cognito.leadSdkClients is 'no'. Set it to true or false, or leave it out for true.");
    }
}
