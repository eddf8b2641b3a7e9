package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cognitojunit.live.SweptAccount.EXPIRED;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.ReceivedRequest;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.sweep.Sweeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** When anything is wrong before it begins, the sweeper says so and touches nothing. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class SweeperGuardTest {

    private static final Map<String, String> DELETE =
            Map.of("cognito.live.account", SweptAccount.ID, "cognito.live.sweep", "delete");

    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    private final SweptAccount account = new SweptAccount();
    private final List<String> lines = new ArrayList<>();

    @AfterEach
    void stop() {
        account.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void without_an_account_it_says_which_property_to_set(String none) {
        assertRefused(
                account.access(account.emulator().endpoint()),
                Map.of("cognito.live.sweep", "delete", "cognito.live.account", none),
                "The sweeper needs to be told which account it may sweep, and cognito.live.account is not set. Add"
                        + " -Dcognito.live.account=<its 12 digits>. Nothing was touched.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "DELETE", "yes"})
    void what_is_neither_list_nor_delete_is_refused(String mode) {
        assertRefused(
                account.access(account.emulator().endpoint()),
                Map.of("cognito.live.account", SweptAccount.ID, "cognito.live.sweep", mode),
                "cognito.live.sweep is '" + mode + "'. Set it to list or delete. Nothing was touched.");
    }

    @Test
    void credentials_of_another_account_are_refused() {
        try (CognitoEmulator other =
                CognitoEmulator.builder().accountId("210987654321").start()) {
            assertRefused(
                    account.access(other.endpoint()),
                    DELETE,
                    "cognito.live.account is 123456789012, but the credentials belong to"
                            + " arn:aws:iam::210987654321:user/AKIDEXAMPLE in account 210987654321. Nothing was made."
                            + " Use credentials of the named account, or name the other one if you mean it.");
        }
    }

    @Test
    void credentials_with_a_wrong_secret_are_refused() {
        try (CognitoEmulator sts = CognitoEmulator.builder()
                .accountId(SweptAccount.ID)
                .credentials("AKIDEXAMPLE", "another secret")
                .start()) {
            assertRefused(
                    account.access(sts.endpoint()),
                    DELETE,
                    "cognito.backend=aws asked STS whose credentials it has, and STS refused: The request signature we"
                            + " calculated does not match the signature you provided. Check your AWS Secret Access Key"
                            + " and signing method. Consult the service documentation for details."
                            + " (SignatureDoesNotMatch). Nothing was made. Renew the credentials.");
        }
    }

    @Test
    void without_an_answer_from_sts_nothing_is_touched() {
        assertRefused(
                account.access(NOBODY),
                DELETE,
                "cognito.backend=aws could not ask STS whose credentials it has (HttpHostConnectException: Connect to"
                        + " http://127.0.0.1:9 failed: Connection refused). Nothing was made. Check the network and the"
                        + " region.");
    }

    @Test
    void sts_is_not_waited_for_without_end() {
        try (BrokenService sts = BrokenService.silent()) {
            assertRefused(
                    account.access(sts.uri()),
                    DELETE,
                    "cognito.backend=aws could not ask STS whose credentials it has (ApiCallTimeoutException: Client"
                            + " execution did not complete before the specified timeout configuration: 2000 millis)."
                            + " Nothing was made. Check the network and the region.");
        }
    }

    @Test
    void a_page_for_people_is_no_answer_from_sts() {
        try (BrokenService portal = BrokenService.answering(
                200, "text/html", "<html><head><title>Welcome to our wireless</title></head></html>")) {
            assertRefused(
                    account.access(portal.uri()),
                    DELETE,
                    "cognito.backend=aws asked STS whose credentials it has, and what answered did not say. It is not"
                            + " STS. Nothing was made. Check the network, its proxies, and the endpoint settings.");
        }
    }

    @Test
    void a_proxy_that_cannot_reach_sts_is_no_answer_from_it() {
        try (BrokenService proxy =
                BrokenService.answering(502, "text/html", "<html><body><h1>502 Bad Gateway<br></body></html>")) {
            assertRefused(
                    account.access(proxy.uri()),
                    DELETE,
                    "cognito.backend=aws could not ask STS whose credentials it has (HTTP 502 without an error that the"
                            + " SDK knows). Nothing was made. Check the network and the region.");
        }
    }

    @Test
    void a_region_that_nobody_has_allowed_is_refused() {
        Map<String, String> elsewhere = new HashMap<>(DELETE);
        elsewhere.put("cognito.live.regions", "eu-west-1");

        assertRefused(
                account.access(account.emulator().endpoint()),
                elsewhere,
                "The AWS settings lead to the region us-east-1, and cognito.live.regions allows eu-west-1 only. Nothing was"
                        + " called. Set AWS_REGION=eu-west-1, or add -Dcognito.live.regions=us-east-1 if you mean it.");
    }

    @Test
    void a_check_at_one_place_proves_nothing_about_another() {
        AwsAccess access = new AwsAccess(
                account.access(NOBODY).regions(),
                account.access(NOBODY).credentials(),
                null,
                account.emulator().endpoint());

        assertRefused(
                access,
                DELETE,
                "The SDK's endpoint settings send STS to AWS and Cognito to "
                        + account.emulator().endpoint() + ", so that the account check would prove nothing. For a"
                        + " rehearsal, set both AWS_ENDPOINT_URL_STS and AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER; for"
                        + " a real run, neither.");
    }

    @Test
    void when_a_page_of_the_list_is_missing_nothing_is_deleted() {
        IntStream.range(0, 61).forEach(i -> account.pool("cognito-junit-" + i, EXPIRED));
        account.emulator().faults().next().of("ListUserPools").delay(Duration.ofMillis(1));
        account.emulator().faults().next().of("ListUserPools").fail(NotAuthorizedException.class);

        assertRefused(
                account.access(account.emulator().endpoint()),
                DELETE,
                "The user pools of account 123456789012 in us-east-1 could not be listed: A test has arranged that this"
                        + " call fails. (NotAuthorizedException). Nothing was touched.");

        assertThat(account.left()).hasSize(62);
    }

    private void assertRefused(AwsAccess access, Map<String, String> parameters, String message) {
        String pool = account.pool("cognito-junit-left-behind", EXPIRED);
        Sweeper sweeper = new Sweeper(access, Clock.systemUTC(), Duration.ofSeconds(2));

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> sweeper.sweep(name -> Optional.ofNullable(parameters.get(name)), lines::add))
                .withMessage(message);

        assertThat(account.emulator().requests(pool).all())
                .extracting(ReceivedRequest::operation)
                .isEmpty();
    }
}
