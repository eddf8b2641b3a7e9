package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cognitojunit.live.SweptAccount.EXPIRED;
import static org.cognitojunit.live.SweptAccount.OF_ALICE;
import static org.cognitojunit.live.SweptAccount.expiredBut;
import static org.cognitojunit.live.SweptAccount.expiredWithout;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.emulator.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;

/** The sweeper deletes what is certainly left behind, and nothing else; it says what it did and why. */
class SweeperTest {

    private static final String HEAD =
            "Account 123456789012 in us-east-1, as arn:aws:iam::123456789012:user/AKIDEXAMPLE, at";

    private static final String DIFFERENCE =
            "this machine's clock is at \\S+Z, and AWS's is at \\S+Z\\. They differ by PT(5H(\\dS)?|4H59M5\\dS|1M\\d+S), and PT1M"
                    + " is allowed\\.";

    private final SweptAccount account = new SweptAccount();

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void what_is_left_behind_is_deleted() {
        String pool = account.pool("cognito-junit-SignInTest", EXPIRED);

        boolean isClean = account.delete();

        assertThat(isClean).isTrue();
        assertThat(account.left()).isEmpty();
        assertThat(account.lines())
                .satisfies(this::beginsAsAlways)
                .containsExactly(
                        account.lines().get(0),
                        rehearsal(),
                        "deleted       " + pool + "  cognito-junit-SignInTest: expired 2026-11-23T16:00:00Z, "
                                + OF_ALICE,
                        "1 user pool: 1 deleted, 0 not named cognito-junit-… and not looked at.");
    }

    @Test
    void listing_deletes_nothing_and_says_how_to() {
        String pool = account.pool("cognito-junit-SignInTest", EXPIRED);

        boolean isClean = account.list();

        assertThat(isClean).isTrue();
        assertThat(account.left()).containsExactly("cognito-junit-SignInTest");
        assertThat(account.lines())
                .satisfies(this::beginsAsAlways)
                .containsExactly(
                        account.lines().get(0),
                        rehearsal(),
                        "would delete  " + pool + "  cognito-junit-SignInTest: expired 2026-11-23T16:00:00Z, "
                                + OF_ALICE,
                        "1 user pool: 1 left behind, 0 not named cognito-junit-… and not looked at.",
                        "Nothing was touched. To delete what is left behind, add -Dcognito.live.sweep=delete.");
        assertThat(account.emulator().requests().all())
                .extracting(ReceivedRequest::operation)
                .containsExactly(
                        Optional.of("CreateUserPool"),
                        Optional.empty(),
                        Optional.of("ListUserPools"),
                        Optional.of("DescribeUserPool"),
                        Optional.of("ListUserPools"));
    }

    @Test
    void an_account_without_pools_is_clean() {
        assertThat(account.delete()).isTrue();

        assertThat(account.lines())
                .satisfies(this::beginsAsAlways)
                .containsExactly(
                        account.lines().get(0),
                        rehearsal(),
                        "0 user pools: 0 not named cognito-junit-… and not looked at.");
    }

    @Test
    void every_page_of_the_list_is_read() {
        IntStream.range(0, 75).forEach(i -> account.pool("cognito-junit-" + i, EXPIRED));
        IntStream.range(0, 75).forEach(i -> account.pool("somebody-else-" + i, Map.of()));

        account.delete();

        assertThat(account.left()).hasSize(75).allMatch(name -> name.startsWith("somebody-else-"));
        assertThat(account.lines())
                .hasSize(78)
                .endsWith("150 user pools: 75 deleted, 75 not named cognito-junit-… and not looked at.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-cognito-junit-pool", "Cognito-JUnit-SignInTest", " cognito-junit-x", "COGNITO-JUNIT-"})
    void a_pool_with_a_similar_name_survives_whatever_its_tags_say(String name) {
        String pool = account.pool(name, EXPIRED);

        account.delete();

        assertThat(account.left()).containsExactly(name);
        assertThat(account.lines())
                .contains("kept          " + pool + "  " + name + ": its name does not begin with cognito-junit-");
    }

    @Test
    void nothing_at_all_is_asked_about_a_pool_with_another_name() {
        String similar = account.pool("cognito-junit", EXPIRED);
        String other = account.pool("production", EXPIRED);

        account.delete();

        assertThat(account.left()).containsExactlyInAnyOrder("cognito-junit", "production");
        assertThat(account.emulator().requests(similar).all()).isEmpty();
        assertThat(account.emulator().requests(other).all()).isEmpty();
        assertThat(account.lines())
                .satisfies(this::beginsAsAlways)
                .containsExactly(
                        account.lines().get(0),
                        rehearsal(),
                        "2 user pools: 2 not named cognito-junit-… and not looked at.");
    }

    @Test
    void a_pool_with_our_prefix_and_none_of_our_tags_survives() {
        assertKept(
                Map.of("team", "payments", "expires", "2020-01-01T00:00:00Z"),
                "it has none of our tags, so that nobody can tell whose it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cognito-junit:run", "cognito-junit:owner", "cognito-junit:expires"})
    void a_pool_without_one_of_our_tags_survives(String tag) {
        assertKept(expiredWithout(tag), "it has no tag " + tag);
    }

    @Test
    void a_tag_without_a_value_is_none() {
        assertKept(expiredBut("cognito-junit:run", ""), "it has no tag cognito-junit:run");
    }

    @Test
    void tags_in_other_letter_case_are_not_ours() {
        assertKept(
                Map.of(
                        "Cognito-JUnit:run", "r",
                        "cognito-junit:owner", "o",
                        "Cognito-JUnit:expires", "2020-01-01T00:00:00Z"),
                "it has no tag cognito-junit:run and no tag cognito-junit:expires");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-23", "1700000000", "2026-11-23T16:00:00"})
    void a_pool_whose_expiry_nobody_can_read_survives(String expiry) {
        assertKept(
                expiredBut("cognito-junit:expires", expiry),
                "its tag cognito-junit:expires is '" + expiry + "', which is no time such as 2026-11-23T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2100-01-01T00:00:00Z", "2999-12-31T23:59:59.999Z"})
    void a_pool_whose_time_is_not_over_survives(String expiry) {
        assertKept(expiredBut("cognito-junit:expires", expiry), "it may be in use until " + expiry + ", " + OF_ALICE);
    }

    @Test
    void what_another_owner_left_behind_is_deleted_too() {
        account.pool(
                "cognito-junit-SignInTest",
                expiredBut("cognito-junit:owner", "arn:aws:sts::123456789012:assumed-role/ci/build-17"));

        account.delete();

        assertThat(account.left()).isEmpty();
    }

    @Test
    void a_protected_pool_is_deleted() {
        account.pool(
                "cognito-junit-protected", EXPIRED, pool -> pool.deletionProtection(DeletionProtectionType.ACTIVE));

        assertThat(account.delete()).isTrue();

        assertThat(account.left()).isEmpty();
    }

    @Test
    void a_protected_pool_with_a_domain_is_deleted_and_its_domain_is_free_again() {
        String pool = account.pool(
                "cognito-junit-hosted", EXPIRED, request -> request.deletionProtection(DeletionProtectionType.ACTIVE));
        account.client().createUserPoolDomain(r -> r.userPoolId(pool).domain("left-behind"));

        assertThat(account.delete()).isTrue();

        assertThat(account.left()).isEmpty();
        assertThat(account.client()
                        .describeUserPoolDomain(r -> r.domain("left-behind"))
                        .domainDescription()
                        .userPoolId())
                .isNull();
    }

    @Test
    void one_deletion_that_fails_does_not_keep_the_others_from_being_made() {
        IntStream.range(0, 3).forEach(i -> account.pool("cognito-junit-" + i, EXPIRED));
        account.emulator().faults().next().of("DeleteUserPool").fail(NotAuthorizedException.class);

        boolean isClean = account.delete();

        assertThat(isClean).isFalse();
        assertThat(account.left()).hasSize(1);
        assertThat(account.lines())
                .contains("FAILED        " + account.ids().get(0) + "  "
                        + account.left().get(0)
                        + ": A test has arranged that this call fails. (NotAuthorizedException)")
                .endsWith("3 user pools: 2 deleted, 1 failed, 0 not named cognito-junit-… and not looked at.");
    }

    @Test
    void a_throttled_deletion_is_made_again() {
        account.pool("cognito-junit-SignInTest", EXPIRED);
        account.emulator().faults().next(2).of("DeleteUserPool").fail(TooManyRequestsException.class);

        assertThat(account.delete()).isTrue();

        assertThat(account.left()).isEmpty();
    }

    @Test
    void a_deletion_whose_answer_is_lost_is_one() {
        account.pool("cognito-junit-SignInTest", EXPIRED);
        account.emulator().faults().next().of("DeleteUserPool").loseAnswer();

        assertThat(account.delete()).isTrue();

        assertThat(account.lines()).endsWith("1 user pool: 1 deleted, 0 not named cognito-junit-… and not looked at.");
    }

    @Test
    void a_name_with_line_breaks_cannot_pass_for_several_lines() {
        String pool = account.pool("cognito-junit-\n12 user pools", Map.of());

        account.list();

        assertThat(account.lines())
                .contains("kept          " + pool + "  cognito-junit- 12 user pools: it has none of our tags, so that"
                        + " nobody can tell whose it is");
    }

    @Test
    void what_could_not_be_deleted_is_found_again() {
        account.pool(
                "cognito-junit-protected", EXPIRED, pool -> pool.deletionProtection(DeletionProtectionType.ACTIVE));
        account.emulator().faults().next().of("DeleteUserPool").fail(InvalidParameterException.class);
        account.emulator().faults().next().of("DeleteUserPool").fail(NotAuthorizedException.class);
        assertThat(account.delete()).isFalse();

        boolean isClean = account.delete();

        assertThat(isClean).isTrue();
        assertThat(account.left()).isEmpty();
    }

    @Test
    void a_pool_that_somebody_takes_over_before_its_turn_survives() {
        account.pool("cognito-junit-1", EXPIRED);
        account.pool("cognito-junit-2", EXPIRED);

        account.delete(line -> {
            if (line.startsWith("deleted")) {
                account.ids().forEach(this::takeOver);
            }
        });

        assertThat(account.left()).hasSize(1);
    }

    @Test
    void a_pool_that_somebody_else_deletes_before_its_turn_is_no_failure() {
        account.pool("cognito-junit-1", EXPIRED);
        account.pool("cognito-junit-2", EXPIRED);

        boolean isClean = account.delete(line -> {
            account.lines().add(line);
            if (line.startsWith("deleted")) {
                account.ids().forEach(id -> account.client().deleteUserPool(r -> r.userPoolId(id)));
            }
        });

        assertThat(isClean).isTrue();
        assertThat(account.lines())
                .anyMatch(line -> line.matches(
                        "gone          us-east-1_\\w+  cognito-junit-[12]: somebody else has deleted it meanwhile"))
                .endsWith("2 user pools: 1 deleted, 1 gone meanwhile, 0 not named cognito-junit-… and not looked at.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5H", "-PT5H", "PT1M10S", "-PT1M10S"})
    void a_machine_whose_clock_differs_from_that_of_aws_deletes_nothing(Duration ahead) {
        account.pool("cognito-junit-SignInTest", EXPIRED);
        account.pool("cognito-junit-OrderTest", SweptAccount.expiredBut("cognito-junit:expires", inHours(4)));
        Clock machine = Clock.offset(Clock.systemUTC(), ahead);

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> account.delete(machine, account.emulator().endpoint()))
                .withMessageMatching("The sweeper does not delete: " + DIFFERENCE
                        + " Nothing was touched\\. Set this machine's clock, and sweep again\\.");
        assertThat(account.left()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT50S", "-PT50S"})
    void clocks_that_differ_by_less_than_a_minute_agree(Duration ahead) {
        account.pool("cognito-junit-SignInTest", EXPIRED);

        boolean isClean = account.delete(
                Clock.offset(Clock.systemUTC(), ahead), account.emulator().endpoint());

        assertThat(isClean).isTrue();
        assertThat(account.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5H", "-PT5H"})
    void a_list_goes_by_the_time_of_aws_and_says_that_the_clocks_differ(Duration ahead) {
        String left = account.pool("cognito-junit-1", SweptAccount.expiredBut("cognito-junit:expires", inHours(-4)));
        String inUse = account.pool("cognito-junit-2", SweptAccount.expiredBut("cognito-junit:expires", inHours(4)));

        account.list(Clock.offset(Clock.systemUTC(), ahead));

        assertThat(account.lines().get(2))
                .matches("With -Dcognito\\.live\\.sweep=delete the sweeper would delete nothing: " + DIFFERENCE
                        + " Set this machine's clock\\.");
        assertThat(account.lines())
                .anyMatch(line -> line.startsWith("would delete  " + left))
                .anyMatch(line -> line.startsWith("kept          " + inUse));
    }

    @Test
    void a_pool_whose_description_has_no_date_survives() throws IOException {
        String pool = account.pool("cognito-junit-SignInTest", EXPIRED);

        try (DateRelay undated = DateRelay.withoutDate(account.emulator().endpoint())) {
            assertThat(account.delete(Clock.systemUTC(), undated.uri())).isFalse();
        }

        assertThat(account.left()).containsExactly("cognito-junit-SignInTest");
        assertThat(account.lines())
                .contains("FAILED        " + pool + "  cognito-junit-SignInTest: the answer to DescribeUserPool has no"
                        + " Date that can be read, and whether a pool's time is over goes by AWS's time. Check the"
                        + " proxies between this machine and AWS, which must not change this header.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5H", "-PT5H"})
    void a_pool_whose_description_is_of_another_time_than_the_machine_s_survives(Duration ahead) throws IOException {
        account.pool("cognito-junit-SignInTest", EXPIRED);

        try (DateRelay later = DateRelay.ahead(ahead, account.emulator().endpoint())) {
            assertThat(account.delete(Clock.systemUTC(), later.uri())).isFalse();
        }

        assertThat(account.left()).containsExactly("cognito-junit-SignInTest");
        assertThat(account.lines())
                .anyMatch(line -> line.matches("FAILED +us-east-1_\\w+  cognito-junit-SignInTest: " + DIFFERENCE
                        + " Set this machine's clock, and sweep again\\."));
    }

    private static String inHours(int hours) {
        return Instant.now().plus(Duration.ofHours(hours)).toString();
    }

    private void beginsAsAlways(List<? extends String> lines) {
        assertThat(lines.get(0)).startsWith(HEAD).matches(".* at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\.");
    }

    private void takeOver(String id) {
        account.client()
                .tagResource(r -> r.resourceArn("arn:aws:cognito-idp:us-east-1:123456789012:userpool/" + id)
                        .tags(Map.of("cognito-junit:expires", "2100-01-01T00:00:00Z")));
    }

    private void assertKept(Map<String, String> tags, String why) {
        String pool = account.pool("cognito-junit-SignInTest", tags);

        boolean isClean = account.delete();

        assertThat(isClean).isTrue();
        assertThat(account.left()).containsExactly("cognito-junit-SignInTest");
        assertThat(account.lines())
                .satisfies(this::beginsAsAlways)
                .containsExactly(
                        account.lines().get(0),
                        rehearsal(),
                        "kept          " + pool + "  cognito-junit-SignInTest: " + why,
                        "1 user pool: 1 kept, 0 not named cognito-junit-… and not looked at.");
    }

    private String rehearsal() {
        return "This is a rehearsal: the account is an emulator at "
                + account.emulator().endpoint() + ". It shows nothing about AWS.";
    }
}
