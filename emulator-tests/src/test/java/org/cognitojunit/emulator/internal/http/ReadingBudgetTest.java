package org.cognitojunit.emulator.internal.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cognitojunit.emulator.internal.http.ReadingBudget.Room;
import org.junit.jupiter.api.Test;

class ReadingBudgetTest {

    private static final int MEBI = 1024 * 1024;

    @Test
    void a_body_waits_until_there_is_room() {
        ReadingBudget budget = new ReadingBudget(10 * MEBI, Duration.ofSeconds(30));
        Room first = budget.roomFor(6 * MEBI).orElseThrow();

        CompletableFuture<Optional<Room>> second = CompletableFuture.supplyAsync(() -> budget.roomFor(6 * MEBI));
        assertThat(second).isNotDone();
        first.close();

        assertThat(second).succeedsWithin(30, SECONDS).matches(Optional::isPresent);
    }

    @Test
    void a_body_that_finds_no_room_in_time_has_none() {
        ReadingBudget budget = new ReadingBudget(10 * MEBI, Duration.ofMillis(1));
        budget.roomFor(6 * MEBI).orElseThrow();

        assertThat(budget.roomFor(6 * MEBI)).isEmpty();
        assertThat(budget.roomFor(4 * MEBI)).isPresent();
    }

    @Test
    void a_body_that_is_larger_than_the_budget_has_it_for_itself() {
        ReadingBudget budget = new ReadingBudget(10 * MEBI, Duration.ofMillis(1));

        budget.roomFor(100 * MEBI).orElseThrow();

        assertThat(budget.roomFor(ReadingBudget.SMALL + 1)).isEmpty();
    }

    @Test
    void small_bodies_need_no_room() {
        ReadingBudget budget = new ReadingBudget(MEBI, Duration.ofMillis(1));
        budget.roomFor(MEBI).orElseThrow();

        assertThat(budget.roomFor(ReadingBudget.SMALL)).isPresent();
    }
}
