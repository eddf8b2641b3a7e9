package org.cognitojunit.emulator.internal.user;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The groups of one pool and their members, who are known by their {@code sub}. */
public final class Groups {

    private static final int MOST = 10_000;
    private static final int MOST_OF_USER = 100;

    private final NavigableMap<String, Group> byName = new ConcurrentSkipListMap<>();
    private final Map<String, NavigableSet<String>> membersByGroup = new ConcurrentHashMap<>();
    private final Map<String, List<String>> groupsBySub = new ConcurrentHashMap<>();

    public Optional<Group> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A group that must exist. */
    public Group get(String name) {
        return find(name).orElseThrow(() -> CognitoError.resourceNotFound("Group not found."));
    }

    public synchronized void add(Group group) {
        if (byName.containsKey(group.name())) {
            throw CognitoError.of("GroupExistsException", "A group with the name already exists.");
        }
        if (byName.size() >= MOST) {
            throw CognitoError.of("LimitExceededException", "A user pool has " + MOST + " groups at most.");
        }
        byName.put(group.name(), group);
    }

    /** Replaces a group by what {@code change} makes of it, in one step. */
    public synchronized Group change(String name, UnaryOperator<Group> change) {
        Group changed = change.apply(get(name));
        byName.put(name, changed);
        return changed;
    }

    /** Removes a group and its memberships. */
    public synchronized void remove(String name) {
        get(name);
        byName.remove(name);
        List.copyOf(members(name)).forEach(sub -> removeMember(name, sub));
    }

    /** All groups, in the order of their names. */
    public NavigableMap<String, Group> all() {
        return Collections.unmodifiableNavigableMap(byName);
    }

    /** Adding a member again does nothing. For the users' lock, {@link Users#join} is the way here. */
    synchronized void addMember(String group, String sub) {
        get(group);
        TreeSet<String> names = new TreeSet<>(groupsBySub.getOrDefault(sub, List.of()));
        if (!names.add(group)) {
            return;
        }
        if (names.size() > MOST_OF_USER) {
            throw CognitoError.of("LimitExceededException", "A user is in " + MOST_OF_USER + " groups at most.");
        }
        membersByGroup
                .computeIfAbsent(group, g -> new ConcurrentSkipListSet<>())
                .add(sub);
        groupsBySub.put(sub, List.copyOf(names));
    }

    /** Removing who is not a member does nothing. */
    public synchronized void removeMember(String group, String sub) {
        membersByGroup.computeIfPresent(group, (g, subs) -> subs.remove(sub) && subs.isEmpty() ? null : subs);
        groupsBySub.computeIfPresent(sub, (s, names) -> {
            List<String> left = names.stream().filter(n -> !n.equals(group)).toList();
            return left.isEmpty() ? null : left;
        });
    }

    /** The {@code sub}s of a group's members, in their order. */
    public NavigableSet<String> members(String group) {
        return Collections.unmodifiableNavigableSet(
                membersByGroup.getOrDefault(group, Collections.emptyNavigableSet()));
    }

    /** The groups that a user is in, in the order of their names. */
    public List<Group> of(String sub) {
        List<Group> result = new ArrayList<>();
        for (String name : groupsBySub.getOrDefault(sub, List.of())) {
            find(name).ifPresent(result::add);
        }
        return result;
    }

    /** The same groups and memberships, apart from these. */
    public synchronized Groups copy() {
        Groups copy = new Groups();
        copy.byName.putAll(byName);
        membersByGroup.forEach((group, subs) -> copy.membersByGroup.put(group, new ConcurrentSkipListSet<>(subs)));
        copy.groupsBySub.putAll(groupsBySub);
        return copy;
    }

    /** Takes a deleted user out of all groups. */
    synchronized void forget(String sub) {
        groupsBySub.getOrDefault(sub, List.of()).forEach(group -> removeMember(group, sub));
    }
}
