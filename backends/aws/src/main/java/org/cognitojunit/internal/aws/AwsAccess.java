package org.cognitojunit.internal.aws;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.backend.BackendUnavailableException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
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
    static final Duration STS_PATIENCE = Duration.ofSeconds(20);

    /**
     * Whoever else uses the account may use up its rates. With the delays below, eight attempts wait for half a minute on average,
     * which outlasts a burst of somebody else's.
     */
    private static final int ATTEMPTS = 8;

    /** With full jitter, up to 1, 2, 4… seconds, so that those who were throttled together do not come back together. */
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(20);

    /** Profiles of logins need modules of the SDK that nothing else does. */
    private static final Pattern MISSING_MODULE =
            Pattern.compile("the '(\\w+)' service module must be on the class path");

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
            requireModules(e);
            throw new BackendUnavailableException(
                    "cognito.backend=aws found no AWS credentials. Set AWS_PROFILE to a profile that has some, log in,"
                            + " or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. The cause below says where the SDK looked.",
                    e);
        }
    }

    private static void requireModules(SdkClientException failure) {
        Matcher missing = MISSING_MODULE.matcher(String.valueOf(failure.getMessage()));
        if (missing.find()) {
            String module = missing.group(1);
            // A login at IAM Identity Center takes both, and the SDK asks for one after the other.
            boolean isIdentityCenter = module.startsWith("sso");
            throw new BackendUnavailableException(
                    "cognito.backend=aws cannot use the AWS profile: that takes "
                            + (isIdentityCenter
                                    ? "software.amazon.awssdk:sso and software.amazon.awssdk:ssooidc"
                                    : "software.amazon.awssdk:" + module)
                            + " on the class path, in the version of the SDK. Add a test dependency.",
                    failure);
        }
    }

    /** For all that waits for the account's limits: runs hold their own pace besides. */
    static RetryStrategy patientRetries() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .throttlingBackoffStrategy(BackoffStrategy.exponentialDelay(FIRST_DELAY, LONGEST_DELAY))
                .build();
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
