package org.cognitojunit.live;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.aws.AwsBackendProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** An account to rehearse with: an emulator that checks signatures, and whose STS says whose they are. */
final class TestAccount implements AutoCloseable {

    static final String ID = "123456789012";
    static final ExecutionInterceptor NO_RECORDER = new ExecutionInterceptor() {};

    static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));

    private final Region region;
    private final CognitoEmulator emulator;

    TestAccount() {
        this(Region.US_EAST_1);
    }

    TestAccount(Region region) {
        this.region = region;
        emulator = CognitoEmulator.builder()
                .region(region.id())
                .accountId(ID)
                .credentials("AKIDEXAMPLE", "secret")
                .start();
    }

    CognitoEmulator emulator() {
        return emulator;
    }

    URI endpoint() {
        return emulator.endpoint();
    }

    AwsAccess access(AwsCredentialsProvider credentials) {
        return new AwsAccess(() -> region, credentials, endpoint(), endpoint());
    }

    /** The aws backend on this account, started as a run would start it. */
    Backend backend(Map<String, String> parameters) {
        return backend(parameters, CREDENTIALS);
    }

    Backend backend(Map<String, String> parameters, AwsCredentialsProvider credentials) {
        Map<String, String> all = new HashMap<>(parameters);
        all.putIfAbsent("cognito.live.account", ID);
        return new AwsBackendProvider(access(credentials)).start(name -> Optional.ofNullable(all.get(name)));
    }

    /** A client of nobody's run, to look at what there is. */
    CognitoIdentityProviderClient client() {
        return CognitoIdentityProviderClient.builder()
                .region(region)
                .credentialsProvider(CREDENTIALS)
                .endpointOverride(endpoint())
                .build();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
