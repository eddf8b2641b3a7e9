package org.cognitojunit.emulator.internal.user;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * The users of a pool in the order of each attribute that listings search most, so that a page of a listing costs no more
 * than what it shows. Readers take no lock; writers take turns.
 */
final class SearchIndex {

    private static final Set<String> ATTRIBUTES =
            Set.of("email", "phone_number", "name", "given_name", "family_name", "preferred_username");

    private final Map<String, NavigableSet<Entry>> entriesByAttribute = new TreeMap<>();

    /**
     * One value of one user.
     *
     * @param value as it is compared
     * @param userKey the key of the username
     */
    record Entry(String value, String userKey) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int byValue = value.compareTo(other.value);
            return byValue == 0 ? userKey.compareTo(other.userKey) : byValue;
        }

        /** Where a listing stands that has shown this. No username holds a zero character. */
        String position() {
            return value + '\0' + userKey;
        }

        static Entry at(String position) {
            int end = position.lastIndexOf('\0');
            return new Entry(position.substring(0, end), position.substring(end + 1));
        }
    }

    SearchIndex() {
        ATTRIBUTES.forEach(attribute -> entriesByAttribute.put(attribute, new ConcurrentSkipListSet<>()));
    }

    static boolean covers(String attribute) {
        return ATTRIBUTES.contains(attribute);
    }

    void add(User user, String userKey) {
        entriesByAttribute.forEach((attribute, entries) ->
                value(user, attribute).ifPresent(value -> entries.add(new Entry(value, userKey))));
    }

    /** Removes what a user had and {@code after} has no longer. */
    void removeStale(User before, User after, String userKey) {
        entriesByAttribute.forEach((attribute, entries) -> value(before, attribute)
                .filter(value -> !value(after, attribute).equals(Optional.of(value)))
                .ifPresent(value -> entries.remove(new Entry(value, userKey))));
    }

    void remove(User user, String userKey) {
        entriesByAttribute.forEach((attribute, entries) ->
                value(user, attribute).ifPresent(value -> entries.remove(new Entry(value, userKey))));
    }

    /** The entries whose value begins so, after a position; from the first one where that is empty. */
    Stream<Entry> beginning(String attribute, String prefix, String after) {
        NavigableSet<Entry> entries = entriesByAttribute.get(attribute);
        NavigableSet<Entry> rest = after.isEmpty()
                ? entries.tailSet(new Entry(prefix, ""), true)
                : entries.tailSet(Entry.at(after), false);
        return rest.stream().takeWhile(entry -> entry.value().startsWith(prefix));
    }

    /** Whether an entry still says what the user says. */
    boolean isCurrent(String attribute, Entry entry, User user) {
        return value(user, attribute).equals(Optional.of(entry.value()));
    }

    private static Optional<String> value(User user, String attribute) {
        return user.attribute(attribute).map(UserFilter::withoutCase);
    }
}
