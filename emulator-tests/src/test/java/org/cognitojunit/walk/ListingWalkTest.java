package org.cognitojunit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the service model that lists in pages: its limits, its order and its tokens. */
class ListingWalkTest {

    @AutoClose
    private final Scene scene = new Scene();

    static Stream<Listing> all() {
        return Listing.all();
    }

    /** A client has two secrets at most, and all sessions of a user come at once: they never take a second page. */
    private static final Set<String> OF_ONE_PAGE =
            Set.of("AdminListUserSessions", "ListUserPoolClientSecrets", "ListUserSessions");

    static Stream<Listing> ofSeveralPages() {
        return all().filter(listing -> !OF_ONE_PAGE.contains(listing.operation()));
    }

    static Stream<Listing> withLimit() {
        return all().filter(listing -> listing.limit().isPresent());
    }

    static Stream<Listing> withinPool() {
        return ofSeveralPages().filter(listing -> !listing.operation().equals("ListUserPools"));
    }

    static Stream<Listing> withLimitOfZero() {
        return withLimit()
                .filter(listing -> listing.bounds().min().orElseThrow() == 0)
                .filter(listing -> !listing.operation().equals("ListUsersInGroup"));
    }

    @ParameterizedTest
    @MethodSource("withLimit")
    void a_page_holds_what_is_asked_for_until_all_have_been_seen_once(Listing listing) {
        Map<String, Object> input = Listings.fill(listing.operation(), scene);
        List<?> all = listing.items(page(listing, input, listing.most()));

        List<List<?>> pages = pages(listing, listing.limited(input, 2));

        assertThat(all).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page).hasSize(2));
        assertThat(pages.get(pages.size() - 1)).hasSizeBetween(1, 2);
        assertThat(pages.stream().<Object>flatMap(List::stream).toList()).isEqualTo(all);
    }

    @Test
    void replicas_come_sixty_a_page() {
        Listing listing = all().filter(each -> each.operation().equals("ListUserPoolReplicas"))
                .findAny()
                .orElseThrow();

        List<List<?>> pages = pages(listing, Listings.fill(listing.operation(), scene));

        assertThat(pages).extracting(List::size).containsExactly(60, 1);
        assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_page_that_everything_fits_on_has_no_token(Listing listing) {
        Map<String, Object> input = Listings.fill(listing.operation(), scene);
        List<?> all = pages(listing, plus(input, listing.most())).stream()
                .<Object>flatMap(List::stream)
                .toList();
        Map<String, Object> exactly = listing.limit().isPresent() ? listing.limited(input, all.size()) : input;

        List<List<?>> pages = pages(listing, exactly);

        assertThat(pages.get(0)).isEqualTo(all.subList(0, Math.min(all.size(), 60)));
        assertThat(pages).hasSize(all.size() > 60 ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("withLimitOfZero")
    void a_limit_of_zero_is_none(Listing listing) {
        Map<String, Object> input = Listings.fill(listing.operation(), scene);

        Map<String, Object> page = scene.must(listing.operation(), listing.limited(input, 0));

        assertThat(listing.items(page)).isEqualTo(listing.items(page(listing, input, listing.most())));
    }

    @ParameterizedTest
    @MethodSource("withLimit")
    void a_limit_out_of_range_is_refused(Listing listing) {
        Map<String, Object> input = Listings.fill(listing.operation(), scene);
        long least = listing.bounds().min().orElseThrow();
        long most = listing.bounds().max().orElseThrow();

        assertRefused(
                scene.call(listing.operation(), listing.limited(input, least - 1)),
                "1 validation error detected: Value '" + (least - 1) + "' at 'maxResults' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to " + least);
        assertRefused(
                scene.call(listing.operation(), listing.limited(input, most + 1)),
                "1 validation error detected: Value '" + (most + 1) + "' at 'maxResults' failed to satisfy constraint:"
                        + " Member must have value less than or equal to " + most);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_was_never_a_token_is_refused(Listing listing) {
        Map<String, Object> input = plus(Listings.fill(listing.operation(), scene), listing.most());

        assertTokenRefused(listing, input, "garbage");
        assertTokenRefused(listing, input, "A".repeat(400));
    }

    @ParameterizedTest
    @MethodSource("ofSeveralPages")
    void a_token_with_one_character_changed_is_refused(Listing listing) {
        Map<String, Object> input = shortPages(listing);
        String token = firstToken(listing, input);
        int middle = token.length() / 2;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';

        assertTokenRefused(listing, input, token.substring(0, middle) + other + token.substring(middle + 1));
    }

    @ParameterizedTest
    @MethodSource("withinPool")
    void a_token_of_another_pool_is_refused(Listing listing) {
        Map<String, Object> input = shortPages(listing);
        String foreign = firstToken(listing, shortPages(listing));

        assertTokenRefused(listing, input, foreign);
    }

    @ParameterizedTest
    @MethodSource("ofSeveralPages")
    void a_token_of_another_listing_is_refused(Listing listing) {
        Map<String, Object> input = shortPages(listing);
        Object pool = input.getOrDefault("UserPoolId", scene.known().get("UserPoolId"));

        assertTokenRefused(listing, input, tokenOfAnother(listing, (String) pool));
    }

    @ParameterizedTest
    @MethodSource("ofSeveralPages")
    void a_token_is_good_for_an_hour_as_often_as_one_likes(Listing listing) {
        Map<String, Object> input = shortPages(listing);
        String token = firstToken(listing, input);
        Map<String, Object> second = listing.from(input, token);
        List<?> atOnce = listing.items(scene.must(listing.operation(), second));

        scene.emulator().clock().advance(Duration.ofMinutes(59));
        List<?> later = listing.items(scene.must(listing.operation(), second));
        scene.emulator().clock().advance(Duration.ofMinutes(1));

        assertThat(later).hasSameSizeAs(atOnce);
        assertTokenRefused(listing, input, token);
    }

    @Test
    void a_token_of_another_filter_is_refused() {
        Listing listing = all().filter(each -> each.operation().equals("ListUsers"))
                .findAny()
                .orElseThrow();
        Map<String, Object> input = shortPages(listing);
        Map<String, Object> filtered = plus(input, Map.of("Filter", "username ^= \"u\""));

        assertTokenRefused(listing, filtered, firstToken(listing, input));
        assertTokenRefused(listing, input, firstToken(listing, filtered));
    }

    /** An input whose answer takes several pages. */
    private Map<String, Object> shortPages(Listing listing) {
        Map<String, Object> input = Listings.fill(listing.operation(), scene);
        return listing.limit().isPresent() ? listing.limited(input, 2) : input;
    }

    /** A token of the same pool, so that nothing but the operation makes it a wrong one. */
    private String tokenOfAnother(Listing listing, String pool) {
        for (String name : List.of("one", "two")) {
            scene.must("CreateGroup", Listings.input(pool, "GroupName", name));
            scene.must("CreateResourceServer", Listings.input(pool, "Identifier", name, "Name", name));
        }
        Map<String, Object> page = listing.operation().equals("ListGroups")
                ? scene.must("ListResourceServers", Listings.input(pool, "MaxResults", 1))
                : scene.must("ListGroups", Listings.input(pool, "Limit", 1));
        return (String) page.get("NextToken");
    }

    private String firstToken(Listing listing, Map<String, Object> input) {
        return listing.next(scene.must(listing.operation(), input)).orElseThrow();
    }

    private Map<String, Object> page(Listing listing, Map<String, Object> input, Map<String, Object> more) {
        Map<String, Object> page = scene.must(listing.operation(), plus(input, more));
        assertThat(listing.next(page)).isEmpty();
        return page;
    }

    private List<List<?>> pages(Listing listing, Map<String, Object> input) {
        List<List<?>> pages = new ArrayList<>();
        Map<String, Object> request = input;
        Optional<String> next;
        do {
            Map<String, Object> page = scene.must(listing.operation(), request);
            pages.add(listing.items(page));
            next = listing.next(page);
            request = next.map(token -> listing.from(input, token)).orElse(input);
        } while (next.isPresent());
        return pages;
    }

    private void assertTokenRefused(Listing listing, Map<String, Object> input, String token) {
        assertRefused(scene.call(listing.operation(), listing.from(input, token)), listing.refusalOfToken());
    }

    private static void assertRefused(Scene.Answer answer, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .containsOnly(Map.entry("__type", "InvalidParameterException"), Map.entry("message", message));
    }

    private static Map<String, Object> plus(Map<String, Object> input, Map<String, Object> more) {
        Map<String, Object> result = new HashMap<>(input);
        result.putAll(more);
        return result;
    }
}
