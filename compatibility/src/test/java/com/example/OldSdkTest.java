package com.example;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** An SDK that is too old to be led to the backend does not call AWS either. */
@CognitoUserPool
class OldSdkTest {

    @Test
    void a_client_of_the_applications_own_is_refused_before_it_calls_aws(UserPool pool) {
        try (CognitoIdentityProviderClient client = CognitoIdentityProviderClient.builder()
                .region(Region.EU_CENTRAL_1)
                .build()) {
            assertThatThrownBy(() -> client.describeUserPool(r -> r.userPoolId(pool.id())))
                    .isInstanceOf(SdkClientException.class)
                    .hasMessage("This SDK client would call cognito-idp.eu-central-1.amazonaws.com, while the tests run on the"
                            + " backend 'embedded' at " + pool.endpoint() + ". Either it was made before the first user pool of"
                            + " this run, or the AWS SDK on the class path, " + System.getProperty("expected.awssdk")
                            + ", does not read the property aws.endpointUrlCognitoIdentityProvider. Make the client later, raise"
                            + " the SDK's version, or give the client endpointOverride(pool.endpoint()). With"
                            + " -Dcognito.leadSdkClients=false, clients are left alone and call AWS.");
        }
    }
}
