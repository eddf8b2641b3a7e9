package org.cognitojunit.emulator.internal.user;

import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the users that a filter selects, by an index where there is one, and otherwise by looking at all of them. */
final class UserListing {

    private final NavigableMap<String, User> byKey;
    private final Map<String, String> keyBySub;
    private final SearchIndex index;

    UserListing(NavigableMap<String, User> byKey, Map<String, String> keyBySub, SearchIndex index) {
        this.byKey = byKey;
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
        NavigableMap<String, User> rest =
                after.isEmpty() ? byKey.tailMap(filter.value(), true) : byKey.tailMap(after, false);
        // The keys of usernames are what the filter compares, so where they stop fitting nothing fits any more.
        return listed(rest).takeWhile(listed -> filter.test(listed.user()));
    }

    private Stream<ListedUser> bySub(UserFilter filter, String after) {
        return Stream.ofNullable(keyBySub.get(filter.value()))
                .filter(key -> key.compareTo(after) > 0)
                .flatMap(key -> Stream.ofNullable(byKey.get(key)).map(user -> new ListedUser(key, user)))
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
        return listed(byKey.tailMap(after, false)).filter(selectedBy(filter));
    }

    private static Stream<ListedUser> listed(NavigableMap<String, User> users) {
        return users.entrySet().stream().map(entry -> new ListedUser(entry.getKey(), entry.getValue()));
    }

    private static Predicate<ListedUser> selectedBy(UserFilter filter) {
        return listed -> filter.test(listed.user());
    }
}
