package org.cognitojunit.internal.remote;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;

/**
 * How an emulator is called.
 *
 * @param timeout how long a call may take
 */
public record EmulatorAccess(URI endpoint, Region region, AwsBasicCredentials credentials, Duration timeout) {

    /** Generous, since some emulators load their Cognito with the first call; but a run must not hang. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** Not to be shown: whoever logs it means the address. */
    @Override
    public String toString() {
        return endpoint.toString();
    }
}
