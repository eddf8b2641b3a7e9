package org.cognitojunit.internal.aws;

import java.time.Duration;
import org.cognitojunit.backend.BackendUnavailableException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * What has to be true before anything is called in an account, and what became known on the way. Whoever goes there, a run or
 * the sweeper, has one.
 */
record Admission(Region region, Caller caller, Destination destination) {

    /**
     * @param patience how long STS may take
     * @throws BackendUnavailableException unless the region is allowed and the credentials are the account's
     */
    static Admission to(AwsAccess access, LiveSettings settings, Duration patience) {
        Region region = access.region();
        settings.requireAllowed(region);
        access.requireCredentials();
        try (StsClient sts = access.sts(region, patience).build();
                CognitoIdentityProviderClient cognito = access.cognito(CognitoIdentityProviderClient.builder(), region)
                        .build()) {
            Destination destination =
                    Destination.of(sts.serviceClientConfiguration(), cognito.serviceClientConfiguration());
            return new Admission(region, new AccountGuard(sts, settings.account()).requireNamedAccount(), destination);
        }
    }
}
