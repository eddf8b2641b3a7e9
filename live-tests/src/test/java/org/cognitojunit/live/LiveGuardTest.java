package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.aws.AwsBackendProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The aws backend touches no account but the one that was named, and says why it does not. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class LiveGuardTest {

    private static final String ACCOUNT = TestAccount.ID;

    static final String NO_DATE =
            "cognito.backend=aws asked STS whose credentials it has, and the answer has no Date that can be read: when"
                    + " pools may be swept away goes by AWS's time. Nothing was made. Check the proxies between this"
                    + " machine and AWS, which must not change this header.";

    private static final AwsCredentialsProvider SOME =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret"));

    @Test
    void without_an_account_it_says_which_property_to_set() {
        assertRefused(
                access(SOME, null, null),
                Map.of(),
                "cognito.backend=aws makes user pools in a real account and needs to be told which one, and"
                        + " cognito.live.account is not set. Add -Dcognito.live.account=<its 12 digits>, or run without"
                        + " -Plive to use the embedded emulator.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "production", "1111-2222-3333", "1111222233334"})
    void an_account_that_is_no_account_id_is_refused(String account) {
        assertRefused(
                access(SOME, null, null),
                Map.of("cognito.live.account", account),
                "cognito.live.account is '" + account
                        + "', which is no account id. Set it to the account's 12 digits.");
    }

    @Test
    void without_a_region_it_says_what_to_set() {
        AwsAccess access = new AwsAccess(
                () -> {
                    throw SdkClientException.create("none");
                },
                SOME,
                null,
                null);

        assertRefused(
                access,
                Map.of("cognito.live.account", ACCOUNT),
                "cognito.backend=aws found no region. Set AWS_REGION, or a region in your AWS profile.");
    }

    @Test
    void a_region_that_nobody_has_allowed_is_refused_before_anything_is_called() {
        URI nobody = URI.create("http://127.0.0.1:9");

        assertRefused(
                new AwsAccess(() -> Region.EU_WEST_1, SOME, nobody, nobody),
                Map.of("cognito.live.account", ACCOUNT),
                "The AWS settings lead to the region eu-west-1, and cognito.live.regions allows us-east-1 only. Nothing"
                        + " was called. Set AWS_REGION=us-east-1, or add -Dcognito.live.regions=eu-west-1 if you mean"
                        + " it.");
    }

    @Test
    void a_region_beside_those_that_are_allowed_is_refused() {
        assertRefused(
                access(SOME, null, null),
                Map.of("cognito.live.account", ACCOUNT, "cognito.live.regions", "eu-west-1, eu-central-1"),
                "The AWS settings lead to the region us-east-1, and cognito.live.regions allows eu-west-1,eu-central-1"
                        + " only. Nothing was called. Set AWS_REGION=eu-west-1, or add -Dcognito.live.regions=us-east-1"
                        + " if you mean it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "Ireland", "us-east"})
    void a_list_of_regions_with_something_else_in_it_is_refused(String region) {
        assertRefused(
                access(SOME, null, null),
                Map.of("cognito.live.account", ACCOUNT, "cognito.live.regions", "us-east-1," + region),
                "cognito.live.regions has '" + region + "' in it, which is no region. Set it to names with commas"
                        + " between them, such as us-east-1,eu-west-1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "half"})
    void a_share_of_the_rates_that_is_none_is_refused(String percent) {
        assertRefused(
                access(SOME, null, null),
                Map.of("cognito.live.account", ACCOUNT, "cognito.live.ratePercent", percent),
                "cognito.live.ratePercent is '" + percent
                        + "'. Set it to a whole number from 1 to 100, or leave it out for 50.");
    }

    @Test
    void a_region_that_was_allowed_is_used() {
        try (TestAccount account = new TestAccount(Region.EU_WEST_1);
                Backend backend = account.backend(Map.of("cognito.live.regions", "us-east-1,eu-west-1"))) {
            assertThat(backend.accountId()).hasValue(TestAccount.ID);
        }
    }

    @Test
    void the_command_that_sweeps_says_the_region_where_it_is_not_the_usual_one() {
        try (TestAccount account = new TestAccount(Region.EU_WEST_1);
                Backend backend = account.backend(Map.of("cognito.live.regions", "eu-west-1"))) {
            assertThat(backend.remedyForLeftovers())
                    .endsWith(
                            "org.cognitojunit.sweeper.Main, with -Dcognito.live.account=123456789012"
                                    + " -Dcognito.live.sweep=delete -Dcognito.live.regions=eu-west-1, and AWS_REGION=eu-west-1");
        }
    }

    @Test
    void without_credentials_it_says_how_to_get_some() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("There are none.");
        };

        assertRefused(
                access(none, null, null),
                Map.of("cognito.live.account", ACCOUNT),
                "cognito.backend=aws found no AWS credentials. Set AWS_PROFILE to a profile that has some, log in, or set"
                        + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. The cause below says where the SDK looked.");
    }

    @Test
    void credentials_of_another_account_are_refused_before_anything_is_made() {
        try (CognitoEmulator other =
                CognitoEmulator.builder().accountId("210987654321").start()) {
            assertRefused(
                    access(SOME, other.endpoint(), other.endpoint()),
                    Map.of("cognito.live.account", ACCOUNT),
                    "cognito.live.account is 123456789012, but the credentials belong to"
                            + " arn:aws:iam::210987654321:user/AKID in account 210987654321. Nothing was made. Use"
                            + " credentials of the named account, or name the other one if you mean it.");
        }
    }

    @Test
    void credentials_that_sts_refuses_are_refused() {
        String refusal = "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>"
                + "<Code>ExpiredToken</Code><Message>The security token is expired</Message></Error>"
                + "<RequestId>1</RequestId></ErrorResponse>";
        try (BrokenService sts = BrokenService.answering(403, "text/xml", refusal)) {
            assertRefused(
                    access(SOME, sts.uri(), sts.uri()),
                    Map.of("cognito.live.account", ACCOUNT),
                    "cognito.backend=aws asked STS whose credentials it has, and STS refused: The security token is"
                            + " expired (ExpiredToken). Nothing was made. Renew the credentials.");
        }
    }

    @Test
    void without_an_answer_from_sts_nothing_is_made() {
        URI nobody = URI.create("http://127.0.0.1:9");

        assertRefused(
                access(SOME, nobody, nobody),
                Map.of("cognito.live.account", ACCOUNT),
                "cognito.backend=aws could not ask STS whose credentials it has (HttpHostConnectException: Connect to"
                        + " http://127.0.0.1:9 failed: Connection refused). Nothing was made. Check the network and the"
                        + " region.");
    }

    @Test
    @Tag("nightly")
    void sts_is_not_waited_for_without_end() {
        try (BrokenService sts = BrokenService.silent()) {
            assertRefused(
                    access(SOME, sts.uri(), sts.uri()),
                    Map.of("cognito.live.account", ACCOUNT),
                    "cognito.backend=aws could not ask STS whose credentials it has (ApiCallTimeoutException: Client"
                            + " execution did not complete before the specified timeout configuration: 20000 millis)."
                            + " Nothing was made. Check the network and the region.");
        }
    }

    @Test
    void a_page_for_people_is_no_answer_from_sts() {
        try (BrokenService portal = BrokenService.answering(200, "text/html", "<html><body>Welcome</body></html>")) {
            assertRefused(
                    access(SOME, portal.uri(), portal.uri()),
                    Map.of("cognito.live.account", ACCOUNT),
                    "cognito.backend=aws asked STS whose credentials it has, and what answered did not say. It is not STS."
                            + " Nothing was made. Check the network, its proxies, and the endpoint settings.");
        }
    }

    @Test
    void a_check_at_one_place_proves_nothing_about_another() {
        try (TestAccount account = new TestAccount()) {
            assertRefused(
                    access(SOME, account.endpoint(), null),
                    Map.of("cognito.live.account", ACCOUNT),
                    "The SDK's endpoint settings send STS to " + account.endpoint()
                            + " and Cognito to AWS, so that the account check"
                            + " would prove nothing. For a rehearsal, set both AWS_ENDPOINT_URL_STS and"
                            + " AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER; for a real run, neither.");
        }
    }

    @Test
    void for_the_named_account_it_starts_and_marks_what_it_makes() {
        try (TestAccount account = new TestAccount();
                Backend backend = account.backend(Map.of())) {
            assertThat(backend.poolNamePrefix()).isEqualTo("cognito-junit-");
            String run = backend.poolTags().get("cognito-junit:run");
            assertThat(run)
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ-"
                            + ProcessHandle.current().pid() + "-[0-9a-f]{1,8}");
            assertThat(backend.poolTags())
                    .containsOnly(
                            Map.entry("cognito-junit:run", run),
                            Map.entry("cognito-junit:owner", "arn:aws:iam::123456789012:user/AKIDEXAMPLE"),
                            Map.entry(
                                    "cognito-junit:expires",
                                    begin(run).plus(Duration.ofHours(6)).toString()));
            assertThat(backend.deletesPools()).isTrue();
            assertThat(backend.capabilities()).containsExactly(Capability.AWS_ADDRESSES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5H", "-PT5H"})
    void the_tags_bear_the_time_of_aws_and_not_of_this_machine(Duration ahead) throws IOException {
        try (TestAccount account = new TestAccount();
                DateRelay sts = DateRelay.ahead(ahead, account.endpoint())) {
            // A Date has whole seconds, and servers make it once a second.
            Instant before = Instant.now().plus(ahead).minusSeconds(2);
            try (Backend backend = provider(access(TestAccount.CREDENTIALS, sts.uri(), account.endpoint()))
                    .start(name -> Optional.ofNullable(
                            Map.of("cognito.live.account", ACCOUNT).get(name)))) {
                Instant begin = begin(backend.poolTags().get("cognito-junit:run"));

                assertThat(begin).isBetween(before, Instant.now().plus(ahead));
                assertThat(backend.poolTags())
                        .containsEntry(
                                "cognito-junit:expires",
                                begin.plus(Duration.ofHours(6)).toString());
            }
        }
    }

    @Test
    void an_answer_of_sts_without_a_date_is_refused() throws IOException {
        try (TestAccount account = new TestAccount();
                DateRelay sts = DateRelay.withoutDate(account.endpoint())) {
            assertRefused(
                    access(TestAccount.CREDENTIALS, sts.uri(), account.endpoint()),
                    Map.of("cognito.live.account", ACCOUNT),
                    NO_DATE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-23T10:00:00Z", "1700000000"})
    void an_answer_of_sts_with_a_date_that_nobody_can_read_is_refused(String date) throws IOException {
        try (TestAccount account = new TestAccount();
                DateRelay sts = DateRelay.saying(date, account.endpoint())) {
            assertRefused(
                    access(TestAccount.CREDENTIALS, sts.uri(), account.endpoint()),
                    Map.of("cognito.live.account", ACCOUNT),
                    NO_DATE);
        }
    }

    @Test
    void two_runs_that_start_at_the_same_time_tell_their_pools_apart() {
        try (TestAccount account = new TestAccount();
                Backend one = account.backend(Map.of());
                Backend other = account.backend(Map.of())) {
            assertThat(one.poolTags().get("cognito-junit:run"))
                    .isNotEqualTo(other.poolTags().get("cognito-junit:run"));
        }
    }

    @Test
    void a_rehearsal_says_that_it_is_one_and_names_the_emulator_s_issuers() {
        try (TestAccount account = new TestAccount();
                Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            CognitoEmulator emulator = account.emulator();
            String poolId = client.createUserPool(r -> r.poolName("cognito-junit-rehearsed"))
                    .userPool()
                    .id();

            assertThat(backend.name()).isEqualTo("aws (rehearsal at " + emulator.endpoint() + ")");
            assertThat(backend.issuer(poolId)).isEqualTo(emulator.issuer(poolId));
            assertThat(backend.jwksUri(poolId)).isEqualTo(emulator.jwksUri(poolId));
        }
    }

    /** When a run began, as its tag says before the process. */
    private static Instant begin(String run) {
        return Instant.parse(run.substring(0, run.indexOf('Z') + 1));
    }

    private static void assertRefused(AwsAccess access, Map<String, String> parameters, String message) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> provider(access).start(name -> Optional.ofNullable(parameters.get(name))))
                .withMessage(message);
    }

    private static AwsBackendProvider provider(AwsAccess access) {
        return new AwsBackendProvider(access);
    }

    private static AwsAccess access(
            AwsCredentialsProvider credentials, @Nullable URI stsEndpoint, @Nullable URI cognitoEndpoint) {
        return new AwsAccess(() -> Region.US_EAST_1, credentials, stsEndpoint, cognitoEndpoint);
    }
}
