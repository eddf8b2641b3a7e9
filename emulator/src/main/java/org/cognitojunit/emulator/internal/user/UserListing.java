package org.cognitojunit.emulator.internal.user;

import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the users that a filter selects, by an index where there is one, and otherwise by looking at all of them. */
final class UserListing {

    private final Map<String, User> byKey;
    private final NavigableSet<String> keys;
    private final Map<String, String> keyBySub;
    private final SearchIndex index;

    /**
     * @param keys those of {@code byKey}, in the order in which users are listed
     */
    UserListing(Map<String, User> byKey, NavigableSet<String> keys, Map<String, String> keyBySub, SearchIndex index) {
        this.byKey = byKey;
        this.keys = keys;
        this.keyBySub = keyBySub;
        this.index = index;
    }

    /** The users that a filter selects after a position, in the order of their positions. */
    Stream<ListedUser> after(UserFilter filter, String position) {
        if (filter.isOn(UserFilter.USERNAME)) {
            return byUsername(filter, position);
        }
        if (filter.isOn("sub") && !filter.isPrefix()) {
            return bySub(filter, position);
        }
        return SearchIndex.covers(filter.attribute()) ? indexed(filter, position) : scanned(filter, position);
    }

    private Stream<ListedUser> byUsername(UserFilter filter, String after) {
        NavigableSet<String> rest = after.isEmpty() ? keys.tailSet(filter.value(), true) : keys.tailSet(after, false);
        // The keys of usernames are what the filter compares, so where they stop fitting nothing fits any more.
        return listed(rest).takeWhile(listed -> filter.test(listed.user()));
    }

    private Stream<ListedUser> bySub(UserFilter filter, String after) {
        return Stream.ofNullable(keyBySub.get(filter.value()))
                .filter(key -> key.compareTo(after) > 0)
                .flatMap(this::listed)
                .filter(selectedBy(filter));
    }

    private Stream<ListedUser> indexed(UserFilter filter, String after) {
        Stream<SearchIndex.Entry> entries = index.beginning(filter.attribute(), filter.value(), after);
        if (!filter.isPrefix()) {
            entries = entries.takeWhile(entry -> entry.value().equals(filter.value()));
        }
        return entries.flatMap(entry -> Stream.ofNullable(byKey.get(entry.userKey()))
                        .filter(user -> index.isCurrent(filter.attribute(), entry, user))
                        .map(user -> new ListedUser(entry.position(), user)))
                .filter(selectedBy(filter));
    }

    private Stream<ListedUser> scanned(UserFilter filter, String after) {
        return listed(keys.tailSet(after, false)).filter(selectedBy(filter));
    }

    private Stream<ListedUser> listed(NavigableSet<String> keys) {
        return keys.stream().flatMap(this::listed);
    }

    private Stream<ListedUser> listed(String key) {
        return Stream.ofNullable(byKey.get(key)).map(user -> new ListedUser(key, user));
    }

    private static Predicate<ListedUser> selectedBy(UserFilter filter) {
        return listed -> filter.test(listed.user());
    }
}
