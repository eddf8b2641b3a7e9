package org.cognitojunit.internal.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendUnavailableException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * A way into the named account for what is no test run. It opens only after the guard has agreed.
 *
 * @param caller whose credentials these are: an ARN
 * @param rehearsedAt where calls go, if not to AWS
 */
public record NamedAccount(
        String id, Region region, String caller, Optional<URI> rehearsedAt, CognitoIdentityProviderClient client)
        implements AutoCloseable {

    /**
     * @param patience how long one call may take, its repetitions included
     * @throws BackendUnavailableException unless the region is allowed and the credentials are the account's
     */
    public static NamedAccount open(AwsAccess access, BackendParameters parameters, Duration patience) {
        LiveSettings settings = LiveSettings.of(parameters);
        Region region = access.region();
        settings.requireAllowed(region);
        access.requireCredentials();
        CognitoIdentityProviderClient client = access.cognito(CognitoIdentityProviderClient.builder(), region)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(patience)
                        .retryStrategy(AwsAccess.patientRetries())
                        .build())
                .build();
        try (StsClient sts = access.sts(region, patience).build()) {
            Destination destination =
                    Destination.of(sts.serviceClientConfiguration(), client.serviceClientConfiguration());
            String caller = new AccountGuard(sts, settings.account()).requireNamedAccount();
            Optional<URI> rehearsedAt =
                    destination.isRehearsal() ? Optional.of(destination.endpoint(region)) : Optional.empty();
            return new NamedAccount(settings.account(), region, caller, rehearsedAt, client);
        } catch (RuntimeException | Error e) {
            client.close();
            throw e;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
