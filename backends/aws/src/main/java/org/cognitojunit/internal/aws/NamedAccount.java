package org.cognitojunit.internal.aws;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendUnavailableException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * A way into the named account for what is no test run. It opens only after the guard has agreed.
 *
 * @param caller whose credentials these are: an ARN
 * @param time when it opened, by AWS's clock
 * @param rehearsedAt where calls go, if not to AWS
 */
public record NamedAccount(
        String id,
        Region region,
        String caller,
        Instant time,
        Optional<URI> rehearsedAt,
        CognitoIdentityProviderClient client)
        implements AutoCloseable {

    /**
     * @param patience how long one call may take, its repetitions included
     * @throws BackendUnavailableException unless the region is allowed and the credentials are the account's
     */
    public static NamedAccount open(AwsAccess access, BackendParameters parameters, Duration patience) {
        LiveSettings settings = LiveSettings.of(parameters);
        Admission admission = Admission.to(access, settings, patience);
        Destination destination = admission.destination();
        Region region = admission.region();
        return new NamedAccount(
                settings.account(),
                region,
                admission.caller().arn(),
                admission.caller().time(),
                destination.isRehearsal() ? Optional.of(destination.endpoint(region)) : Optional.empty(),
                access.cognito(CognitoIdentityProviderClient.builder(), region)
                        .overrideConfiguration(ClientOverrideConfiguration.builder()
                                .apiCallTimeout(patience)
                                .retryStrategy(AwsAccess.patientRetries())
                                .build())
                        .build());
    }

    @Override
    public void close() {
        client.close();
    }
}
