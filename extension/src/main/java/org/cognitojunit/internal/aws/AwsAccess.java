package org.cognitojunit.internal.aws;

import java.net.URI;
import java.time.Duration;
import org.cognitojunit.backend.BackendUnavailableException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderBaseClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;

/**
 * How AWS is reached.
 *
 * @param stsEndpoint null where the SDK's own settings decide
 * @param cognitoEndpoint null where the SDK's own settings decide
 */
public record AwsAccess(
        AwsRegionProvider regions,
        AwsCredentialsProvider credentials,
        @Nullable URI stsEndpoint,
        @Nullable URI cognitoEndpoint) {

    /** A run that STS keeps waiting says so before anybody wonders; left to itself, the SDK would wait for minutes. */
    private static final Duration STS_PATIENCE = Duration.ofSeconds(20);

    /** As everything else on this machine that uses the SDK: environment, profile, role. */
    public static AwsAccess byDefault() {
        return new AwsAccess(
                DefaultAwsRegionProviderChain.builder().build(),
                DefaultCredentialsProvider.builder().build(),
                null,
                null);
    }

    /** @throws BackendUnavailableException if none is set anywhere */
    Region region() {
        try {
            return regions.getRegion();
        } catch (SdkClientException e) {
            throw new BackendUnavailableException(
                    "cognito.backend=aws found no region. Set AWS_REGION, or a region in your AWS profile.", e);
        }
    }

    /** @throws BackendUnavailableException if there are none anywhere */
    void requireCredentials() {
        try {
            credentials.resolveCredentials();
        } catch (SdkClientException e) {
            throw new BackendUnavailableException(
                    "cognito.backend=aws found no AWS credentials. Set AWS_PROFILE to a profile that has some, log in,"
                            + " or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. The cause below says where the SDK looked.",
                    e);
        }
    }

    StsClientBuilder sts(Region region) {
        return sts(region, STS_PATIENCE);
    }

    /** @param patience how long a call may take, its repetitions included */
    StsClientBuilder sts(Region region, Duration patience) {
        return configured(StsClient.builder(), region, stsEndpoint)
                .overrideConfiguration(settings -> settings.apiCallTimeout(patience));
    }

    <B extends CognitoIdentityProviderBaseClientBuilder<B, ?>> B cognito(B builder, Region region) {
        return configured(builder, region, cognitoEndpoint);
    }

    private <B extends AwsClientBuilder<B, ?>> B configured(B builder, Region region, @Nullable URI endpoint) {
        builder.region(region).credentialsProvider(credentials);
        return endpoint == null ? builder : builder.endpointOverride(endpoint);
    }
}
