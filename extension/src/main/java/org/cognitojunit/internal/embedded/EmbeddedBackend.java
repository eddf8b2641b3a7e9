package org.cognitojunit.internal.embedded;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.backend.IdChoice;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.interception.Interception;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderBaseClientBuilder;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** An emulator in this JVM, with clients that reach it by a method call. */
final class EmbeddedBackend implements Backend {

    /** The emulator checks that a call is signed, not by whom. */
    private static final AwsBasicCredentials ANY_CREDENTIALS = AwsBasicCredentials.create("embedded", "embedded");

    private static final IdChoice IDS = new IdChoice("_custom_id_", "_custom_id_=");

    private final CognitoEmulator emulator;
    private final boolean defaultTrust;
    private @Nullable Runnable endOfInterception;

    /** @param defaultTrust whether AWS's hosts are trusted by all clients that leave trust to the JVM */
    EmbeddedBackend(CognitoEmulator emulator, boolean defaultTrust) {
        this.emulator = emulator;
        this.defaultTrust = defaultTrust;
    }

    @Override
    public String name() {
        return EmbeddedBackendProvider.NAME;
    }

    @Override
    public CognitoIdentityProviderClient newClient(ExecutionInterceptor recorder) {
        return configured(CognitoIdentityProviderClient.builder(), recorder)
                .httpClient(new InProcessHttpClient(emulator))
                .build();
    }

    @Override
    public CognitoIdentityProviderAsyncClient newAsyncClient(ExecutionInterceptor recorder) {
        return configured(CognitoIdentityProviderAsyncClient.builder(), recorder)
                .httpClient(new InProcessAsyncHttpClient(emulator))
                .build();
    }

    private <B extends CognitoIdentityProviderBaseClientBuilder<B, ?>> B configured(
            B builder, ExecutionInterceptor recorder) {
        return builder.endpointOverride(emulator.endpoint())
                .region(Region.of(emulator.region()))
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .credentialsProvider(StaticCredentialsProvider.create(ANY_CREDENTIALS))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(recorder)
                        // What the developer's ~/.aws/config says must not change what a test does.
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .build());
    }

    @Override
    public URI endpoint() {
        return emulator.endpoint();
    }

    @Override
    public URI issuer(String userPoolId) {
        return emulator.issuer(userPoolId);
    }

    @Override
    public URI jwksUri(String userPoolId) {
        return emulator.jwksUri(userPoolId);
    }

    @Override
    public Optional<String> accountId() {
        return Optional.of(emulator.accountId());
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public Optional<CognitoEmulator> emulator() {
        return Optional.of(emulator);
    }

    @Override
    public Optional<IdChoice> idChoice() {
        return Optional.of(IDS);
    }

    @Override
    public synchronized void useAwsAddresses(String userPoolId) {
        emulator.useAwsAddresses(userPoolId);
        if (endOfInterception == null) {
            endOfInterception = Interception.begin(emulator, defaultTrust);
        }
    }

    @Override
    public void useAcr(String userPoolId) {
        emulator.useAcr(userPoolId);
    }

    @Override
    public Optional<String> regionOfLedClients() {
        return Optional.of(emulator.region());
    }

    @Override
    public synchronized void close() {
        if (endOfInterception != null) {
            endOfInterception.run();
        }
        emulator.close();
    }
}
