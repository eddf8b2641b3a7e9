package org.cognitojunit.internal.aws;

import java.net.URI;
import java.util.Optional;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.remote.AwsHosts;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.regions.Region;

/**
 * Where the calls go.
 *
 * @param override where the SDK's settings send Cognito; null for its usual place
 * @param isRehearsal whether that place is not AWS
 */
record Destination(@Nullable URI override, boolean isRehearsal) {

    /**
     * Where the SDK's settings send calls: by variables such as AWS_ENDPOINT_URL_STS, or by the profile.
     *
     * @throws BackendUnavailableException if one of the two services is AWS and the other is not
     */
    static Destination of(AwsServiceClientConfiguration sts, AwsServiceClientConfiguration cognito) {
        Optional<URI> stsElsewhere = elsewhere(sts);
        Optional<URI> cognitoElsewhere = elsewhere(cognito);
        if (stsElsewhere.isPresent() != cognitoElsewhere.isPresent()) {
            throw new BackendUnavailableException("The SDK's endpoint settings send STS to " + orAws(stsElsewhere)
                    + " and Cognito to " + orAws(cognitoElsewhere)
                    + ", so that the account check would prove nothing. For a rehearsal, set both AWS_ENDPOINT_URL_STS"
                    + " and AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER; for a real run, neither.");
        }
        return new Destination(cognito.endpointOverride().orElse(null), cognitoElsewhere.isPresent());
    }

    private static Optional<URI> elsewhere(AwsServiceClientConfiguration configuration) {
        return configuration.endpointOverride().filter(uri -> !AwsHosts.include(uri));
    }

    private static String orAws(Optional<URI> elsewhere) {
        return elsewhere.map(URI::toString).orElse("AWS");
    }

    URI endpoint(Region region) {
        return override == null ? AwsHosts.cognito(region) : override;
    }
}
