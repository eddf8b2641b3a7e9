package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.aws.AwsBackendProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

class AccountGuardTest {

    private static final String ACCOUNT = "111122223333";
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final AwsRegionProvider REGION = () -> Region.EU_WEST_1;
    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));
    private static final ExecutionInterceptor NO_RECORDER = new ExecutionInterceptor() {};

    @Test
    void without_an_account_it_asks_for_one() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> new AwsBackendProvider().start(name -> Optional.empty()))
                .withMessage(
                        "cognito.backend=aws makes user pools in a real account and needs to be told which one, and"
                                + " cognito.live.account is not set. Add -Dcognito.live.account=<its 12 digits>, or run without"
                                + " -Plive to use the embedded emulator.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "production", "1111-2222-3333", "1111222233334"})
    void what_is_no_account_id_is_refused(String account) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> new AwsBackendProvider().start(name -> Optional.of(account)))
                .withMessage("cognito.live.account is '" + account
                        + "', which is no account id. Set it to the account's 12 digits.");
    }

    @Test
    void without_a_region_it_says_where_to_set_one() {
        AwsRegionProvider none = () -> {
            throw SdkClientException.create("Unable to load region");
        };

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(new AwsAccess(none, CREDENTIALS, NOBODY, NOBODY)))
                .withMessage("cognito.backend=aws found no region. Set AWS_REGION, or a region in your AWS profile.");
    }

    @Test
    void without_credentials_it_says_where_to_set_some() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("Unable to load credentials");
        };

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(new AwsAccess(REGION, none, NOBODY, NOBODY)))
                .withMessage("cognito.backend=aws found no AWS credentials. Set AWS_PROFILE to a profile that has some,"
                        + " log in, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. The SDK says: Unable to load"
                        + " credentials");
    }

    @Test
    void credentials_of_another_account_are_refused() throws IOException {
        try (StsStandIn sts = StsStandIn.ofUser("eve", "444455556666")) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> start(access(sts.endpoint(), NOBODY)))
                    .withMessage("cognito.live.account is 111122223333, but the credentials belong to"
                            + " arn:aws:iam::444455556666:user/eve in account 444455556666. Nothing was made. Use"
                            + " credentials of the named account, or name the other one if you mean it.");
        }
    }

    @Test
    void credentials_that_sts_refuses_are_refused() throws IOException {
        try (StsStandIn sts =
                StsStandIn.thatRefuses("ExpiredToken", "The security token included in the request is expired")) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> start(access(sts.endpoint(), NOBODY)))
                    .withMessage("cognito.backend=aws asked STS whose credentials it has, and STS refused: The security"
                            + " token included in the request is expired (ExpiredToken). Nothing was made. Renew the"
                            + " credentials.");
        }
    }

    @Test
    void without_an_answer_from_sts_nothing_happens() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(access(NOBODY, NOBODY)))
                .withMessage("cognito.backend=aws could not ask STS whose credentials it has (HttpHostConnectException:"
                        + " Connect to http://127.0.0.1:9 failed: Connection refused). Nothing was made. Check the"
                        + " network and the region.");
    }

    @Test
    void an_account_check_by_a_stand_in_opens_no_door_to_aws() throws IOException {
        try (StsStandIn sts = StsStandIn.ofUser("alice", ACCOUNT)) {
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() ->
                            start(access(sts.endpoint(), URI.create("https://cognito-idp.eu-west-1.amazonaws.com"))))
                    .withMessage("The SDK's endpoint settings send STS to " + sts.endpoint()
                            + " and Cognito to AWS, so that the account check would prove nothing. For a rehearsal, set"
                            + " both AWS_ENDPOINT_URL_STS and AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER; for a real"
                            + " run, neither.");
        }
    }

    @Test
    void what_it_makes_can_be_told_from_all_else_in_the_account() throws IOException {
        try (StsStandIn sts = StsStandIn.ofUser("alice", ACCOUNT);
                CognitoEmulator emulator =
                        CognitoEmulator.builder().region("eu-west-1").start();
                Backend backend = start(access(sts.endpoint(), emulator.endpoint()))) {
            assertThat(backend.poolNamePrefix()).isEqualTo("cognito-junit-");
            assertThat(backend.poolTags())
                    .containsOnly(
                            Map.entry(
                                    "cognito-junit:run",
                                    "2026-11-23T10:00:00Z-"
                                            + ProcessHandle.current().pid()),
                            Map.entry("cognito-junit:owner", "arn:aws:iam::111122223333:user/alice"),
                            Map.entry("cognito-junit:expires", "2026-11-23T16:00:00Z"));
            assertThat(backend.deletesPools()).isTrue();
        }
    }

    @Test
    void a_rehearsal_says_that_it_is_one() throws IOException {
        try (StsStandIn sts = StsStandIn.ofUser("alice", ACCOUNT);
                CognitoEmulator emulator =
                        CognitoEmulator.builder().region("eu-west-1").start();
                Backend backend = start(access(sts.endpoint(), emulator.endpoint()));
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            String poolId = client.createUserPool(r -> r.poolName("rehearsed"))
                    .userPool()
                    .id();

            assertThat(backend.name()).isEqualTo("aws (rehearsal at " + emulator.endpoint() + ")");
            assertThat(backend.issuer(poolId)).isEqualTo(emulator.issuer(poolId));
            assertThat(backend.jwksUri(poolId)).isEqualTo(emulator.jwksUri(poolId));
        }
    }

    private static AwsAccess access(@Nullable URI sts, @Nullable URI cognito) {
        return new AwsAccess(REGION, CREDENTIALS, sts, cognito);
    }

    private static Backend start(AwsAccess access) {
        return new AwsBackendProvider(access, CLOCK).start(name -> Optional.of(ACCOUNT));
    }
}
