package org.cognitojunit.emulator.internal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final ExpirySweep sweep = new ExpirySweep();

    @Test
    void what_comes_and_expires_for_ever_takes_the_room_of_what_is_alive() {
        int alive = 1000;
        List<Integer> births = new ArrayList<>();
        int most = 0;

        for (int now = 0; now < 100_000; now++) {
            int oldest = now - alive;
            sweep.clear(births, birth -> birth <= oldest);
            births.add(now);
            most = Math.max(most, births.size());
        }

        assertThat(most).isBetween(alive, 2 * alive + 1);
    }

    @Test
    void what_is_alive_stays() {
        List<Integer> all = new ArrayList<>(IntStream.range(0, 500).boxed().toList());

        sweep.clear(all, number -> number % 2 == 0);

        assertThat(all).hasSize(250).allMatch(number -> number % 2 == 1);
    }

    @Test
    void the_few_are_left_alone() {
        List<Integer> all = new ArrayList<>(IntStream.range(0, 99).boxed().toList());

        sweep.clear(all, number -> true);

        assertThat(all).hasSize(99);
    }
}
