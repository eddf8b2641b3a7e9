package org.cognitojunit.emulator;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * An emulator of a test class's own, and the AWS SDK's client for it.
 *
 * <pre>{@code
 * @AutoClose
 * static final EmulatorFixture aws = EmulatorFixture.start();
 * }</pre>
 */
public record EmulatorFixture(CognitoEmulator emulator, CognitoIdentityProviderClient cognito)
        implements AutoCloseable {

    public static EmulatorFixture start() {
        return of(CognitoEmulator.builder());
    }

    /** For an emulator with other settings than the defaults. */
    public static EmulatorFixture of(CognitoEmulator.Builder builder) {
        return around(builder.start());
    }

    /** For an emulator that runs. */
    public static EmulatorFixture around(CognitoEmulator emulator) {
        CognitoIdentityProviderClient cognito = CognitoIdentityProviderClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.of(emulator.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        return new EmulatorFixture(emulator, cognito);
    }

    @Override
    public void close() {
        cognito.close();
        emulator.close();
    }
}
