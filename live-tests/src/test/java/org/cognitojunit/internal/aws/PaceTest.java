package org.cognitojunit.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.AbortedException;

/** How fast a live run calls, measured with a clock that only moves when the pace waits. */
class PaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final String POOL = "us-east-1_a";

    private long now = -5 * SECOND;
    private final Pace pace = new Pace(1, 0.5, () -> now, nanos -> now += nanos);

    @ParameterizedTest
    @CsvSource({"CreateUserPool, 15", "AdminInitiateAuth, 120", "AdminDeleteUser, 25", "TomorrowsOperation, 15"})
    void no_second_has_more_calls_than_the_account_is_allowed(String operation, int allowed) {
        List<Long> times = times(operation, 10 * allowed);

        assertThat(mostInASecond(times)).isBetween(allowed - 1, allowed);
    }

    @Test
    void half_of_the_rate_is_left_to_others() {
        List<Long> times = times("CreateUserPool", 757);

        assertThat(Duration.ofNanos(times.get(756) - times.get(0)))
                .isBetween(Duration.ofSeconds(99), Duration.ofSeconds(101));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.9, 1})
    void a_share_is_a_share_and_no_second_has_more_than_all(double share) {
        Pace other = new Pace(1, share, () -> now, nanos -> now += nanos);

        List<Long> times = times(other, "CreateUserPool", 300);

        assertThat(mostInASecond(times)).isLessThanOrEqualTo(15);
        assertThat((times.get(299) - times.get(0)) / (double) SECOND)
                .isCloseTo(300 / (15 * share), withinPercentage(6));
    }

    @Test
    void what_shares_a_rate_waits_for_each_other() {
        times("CreateUserPool", 7);
        long before = now;

        pace.await("DeleteUserPool", POOL);

        assertThat(now).isGreaterThan(before);
    }

    @Test
    void what_has_another_rate_does_not_wait() {
        times("CreateUserPool", 7);
        long before = now;

        pace.await("AdminGetUser", POOL);

        assertThat(now).isEqualTo(before);
    }

    @Test
    void after_a_rest_calls_need_not_wait() {
        times("CreateUserPool", 100);
        now += 60 * SECOND;
        long before = now;

        times("CreateUserPool", 7);

        assertThat(now).isEqualTo(before);
    }

    @Test
    void one_pool_is_asked_no_more_than_five_times_a_second_for_the_same() {
        List<Long> times = times("CreateGroup", 50);

        assertThat(mostInASecond(times)).isBetween(4, 5);
    }

    @Test
    void another_pool_does_not_wait_for_it() {
        times("CreateGroup", 2);
        long before = now;

        pace.await("CreateGroup", "us-east-1_b");

        assertThat(now).isEqualTo(before);
    }

    @Test
    void callers_at_the_same_time_wait_for_different_times() {
        TokenBucket bucket = new TokenBucket(10, 0.5, now);

        List<Long> waits = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> bucket.take(now))
                .sorted()
                .toList();

        assertThat(waits.subList(0, 5)).containsOnly(0L);
        assertThat(waits.subList(5, 100)).doesNotHaveDuplicates();
        assertThat(waits.get(99)).isEqualTo(19 * SECOND);
    }

    @Test
    void who_is_interrupted_while_waiting_does_not_call() {
        Pace interrupted = new Pace(1, 0.5, () -> now, nanos -> {
            throw new InterruptedException();
        });
        interrupted.await("GetProvisionedLimit", "");

        assertThatExceptionOfType(AbortedException.class)
                .isThrownBy(() -> interrupted.await("GetProvisionedLimit", ""))
                .withMessage("Interrupted while a call waited for its turn.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void every_operation_of_the_API_has_its_rate() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            assertThat(emulator.operations())
                    .hasSizeGreaterThan(100)
                    .filteredOn(operation -> RateCategory.of(operation) == RateCategory.UNKNOWN)
                    .isEmpty();
        }
    }

    /** When each of some calls in a row could be made. */
    private List<Long> times(String operation, int calls) {
        return times(pace, operation, calls);
    }

    private List<Long> times(Pace pace, String operation, int calls) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            pace.await(operation, POOL);
            times.add(now);
        }
        return times;
    }

    private static int mostInASecond(List<Long> times) {
        return times.stream()
                .mapToInt(from -> (int) times.stream()
                        .filter(time -> time >= from && time - from < SECOND)
                        .count())
                .max()
                .orElseThrow();
    }
}
