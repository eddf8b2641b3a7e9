package org.cognitojunit.emulator.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Pages pages = at(NOW);

    @Test
    void pages_follow_each_other_in_order_without_gaps_or_repeats() {
        List<String> items = List.of("d", "b", "e", "a", "c");
        List<String> seen = new ArrayList<>();
        String token = null;

        do {
            Page<String> page = page(pages, token, 2, items, "ListThings");
            seen.addAll(page.items());
            token = page.nextTokenOrNull();
        } while (token != null);

        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void the_last_page_has_no_token_even_if_it_is_full() {
        Page<String> page = page(pages, null, 2, List.of("a", "b"), "ListThings");

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.nextToken()).isEmpty();
    }

    @Test
    void a_listing_of_nothing_is_one_empty_page() {
        assertThat(page(pages, null, 60, List.of(), "ListThings")).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void the_next_page_begins_after_the_last_item_although_that_is_gone() {
        String token =
                page(pages, null, 2, List.of("a", "b", "d"), "ListThings").nextTokenOrNull();

        Page<String> next = page(pages, token, 2, List.of("a", "a2", "c", "d"), "ListThings");

        assertThat(next.items()).containsExactly("c", "d");
    }

    @Test
    void a_token_may_be_used_again() {
        String token =
                page(pages, null, 1, List.of("a", "b", "c"), "ListThings").nextTokenOrNull();

        Page<String> once = page(pages, token, 1, List.of("a", "b", "c"), "ListThings");
        Page<String> again = page(pages, token, 1, List.of("a", "b", "c"), "ListThings");

        assertThat(once).isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_was_never_a_token_is_refused(String token) {
        assertRefused(pages, token, "ListThings");
    }

    @Test
    void a_token_with_any_byte_changed_is_refused() {
        byte[] token = Base64.getUrlDecoder().decode(token("ListThings"));

        for (int i = 0; i < token.length; i++) {
            byte[] forged = token.clone();
            forged[i] ^= 1;
            assertRefused(pages, Base64.getUrlEncoder().withoutPadding().encodeToString(forged), "ListThings");
        }
    }

    @Test
    void a_token_of_another_listing_is_refused() {
        assertRefused(pages, token("ListThings", "pool-a"), "ListOthers", "pool-a");
    }

    @Test
    void a_token_of_another_pool_is_refused() {
        assertRefused(pages, token("ListThings", "pool-a"), "ListThings", "pool-b");
    }

    @Test
    void a_token_of_another_emulator_is_refused() {
        assertRefused(new Pages(Clock.fixed(NOW, ZoneOffset.UTC), new Ids(2L)), token("ListThings"), "ListThings");
    }

    @Test
    void a_token_is_good_until_the_hour_is_over() {
        String token = token("ListThings");

        Pages justBefore = at(NOW.plus(Duration.ofHours(1)).minusMillis(1));

        assertThat(page(justBefore, token, 1, List.of("a", "b"), "ListThings").items())
                .containsExactly("b");
        assertRefused(at(NOW.plus(Duration.ofHours(1))), token, "ListThings");
    }

    /** The same seed makes the same key, so that the pages of another time read the tokens of this one. */
    private static Pages at(Instant now) {
        return new Pages(Clock.fixed(now, ZoneOffset.UTC), new Ids(1L));
    }

    private String token(String... scope) {
        return page(pages, null, 1, List.of("a", "b"), scope).nextToken().orElseThrow();
    }

    private static Page<String> page(
            Pages pages, @Nullable String token, int limit, List<String> items, String... scope) {
        return pages.listing(scope)
                .from(token, () -> CognitoError.invalidParameter("Bad token."))
                .take(limit, items, Function.identity());
    }

    private static void assertRefused(Pages pages, String token, String... scope) {
        assertThatThrownBy(() -> page(pages, token, 1, List.of("a", "b"), scope))
                .isInstanceOf(CognitoError.class)
                .hasMessage("Bad token.");
    }
}
