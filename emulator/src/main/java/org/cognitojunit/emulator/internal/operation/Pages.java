package org.cognitojunit.emulator.internal.operation;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the listings of an emulator into pages.
 *
 * <pre>{@code
 * Page<Group> page = pages.listing("ListGroups", userPoolId)
 *         .from(input.optional("NextToken").orElse(null), () -> CognitoError.invalidParameter("Invalid token"))
 *         .take(limit, pool.groups().all(), Group::name);
 * return Output.of("Groups", page.items().stream().map(GroupView::of).toList())
 *         .with("NextToken", page.nextToken());
 * }</pre>
 *
 * <p>A page begins after the last item of the page before it, so whoever follows the tokens sees every item once that is
 * there throughout, whatever else comes and goes meanwhile. A token is good for one hour on the emulator's clock, as often
 * as one likes, for the listing that made it and for no other. Thread-safe.
 */
public final class Pages {

    private static final Duration TOKEN_VALIDITY = Duration.ofHours(1);

    private final Clock clock;
    private final PageTokens tokens;

    public Pages(Clock clock, Ids ids) {
        this.clock = clock;
        this.tokens = new PageTokens(ids.bytes(32));
    }

    /** The error of most listings for a token that they did not make. */
    public static CognitoError invalidToken() {
        return CognitoError.invalidParameter(
                "Provided pagination token is invalid. Check the token and try your request again.");
    }

    /**
     * Names a listing.
     *
     * @param scope the operation, and whatever else must not change from page to page: the pool's id, a filter
     */
    public Listing listing(String... scope) {
        return new Listing(String.join("\0", scope));
    }

    /** A listing, not yet begun. */
    public final class Listing {

        private final String scope;

        private Listing(String scope) {
            this.scope = scope;
        }

        /**
         * Begins where a token says.
         *
         * @param token from the page before; null for the first page
         * @param refusal the error for a token that this listing did not make, or made more than an hour ago
         */
        public Rest from(@Nullable String token, Supplier<CognitoError> refusal) {
            if (token == null) {
                return new Rest(scope, "");
            }
            String position = tokens.position(scope, token, clock.instant()).orElseThrow(refusal);
            return new Rest(scope, position);
        }
    }

    /** What is left of a listing. */
    public final class Rest {

        private final String scope;
        private final String after;

        private Rest(String scope, String after) {
            this.scope = scope;
            this.after = after;
        }

        /**
         * The next page.
         *
         * @param limit how many items it has at most, one or more
         * @param items everything that is listed, on whatever page, in any order
         * @param position orders the items: a string that no two of them share and that is not empty
         */
        public <T> Page<T> take(int limit, Collection<T> items, Function<T, String> position) {
            return take(
                    limit,
                    from -> items.stream()
                            .filter(item -> position.apply(item).compareTo(from) > 0)
                            .sorted(comparing(position)),
                    position);
        }

        /**
         * The next page of what is kept in order already, so that a page costs no more than what it shows.
         *
         * @param limit how many items it has at most, one or more
         * @param itemsAfter the items after a position, in the order of their positions
         * @param position of an item: a string that no two of them share and that is not empty
         */
        public <T> Page<T> take(int limit, Function<String, Stream<T>> itemsAfter, Function<T, String> position) {
            List<T> left = itemsAfter.apply(after).limit(limit + 1L).toList();
            if (left.size() <= limit) {
                return new Page<>(left, null);
            }
            List<T> shown = left.subList(0, limit);
            Instant expiry = clock.instant().plus(TOKEN_VALIDITY);
            return new Page<>(shown, tokens.token(scope, position.apply(shown.get(limit - 1)), expiry));
        }
    }
}
