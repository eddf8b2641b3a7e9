package org.cognitojunit.emulator.internal.user;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.cognitojunit.emulator.internal.protocol.CognitoError;

/** The groups of one pool and their members, who are known by their {@code sub}. */
public final class Groups {

    private final Map<String, Group> byName = new ConcurrentSkipListMap<>();
    private final Map<String, Set<String>> membersByGroup = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> groupsBySub = new ConcurrentHashMap<>();

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
        byName.put(group.name(), group);
    }

    public synchronized void replace(Group group) {
        get(group.name());
        byName.put(group.name(), group);
    }

    /** Removes a group and its memberships. */
    public synchronized void remove(Group group) {
        byName.remove(group.name());
        for (String sub : members(group.name())) {
            removeMember(group.name(), sub);
        }
        membersByGroup.remove(group.name());
    }

    /** All groups, in the order of their names. */
    public Collection<Group> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** Adding a member again does nothing. */
    public synchronized void addMember(Group group, String sub) {
        get(group.name());
        membersByGroup
                .computeIfAbsent(group.name(), n -> new ConcurrentSkipListSet<>())
                .add(sub);
        groupsBySub.computeIfAbsent(sub, s -> new ConcurrentSkipListSet<>()).add(group.name());
    }

    /** Removing who is not a member does nothing. */
    public synchronized void removeMember(String group, String sub) {
        membersByGroup.computeIfPresent(group, (g, subs) -> subs.remove(sub) && subs.isEmpty() ? null : subs);
        groupsBySub.computeIfPresent(sub, (s, names) -> names.remove(group) && names.isEmpty() ? null : names);
    }

    /** The {@code sub}s of a group's members. */
    public List<String> members(String group) {
        return List.copyOf(membersByGroup.getOrDefault(group, Set.of()));
    }

    /** The groups that a user is in, in the order of their names. */
    public List<Group> of(String sub) {
        List<Group> result = new ArrayList<>();
        for (String name : groupsBySub.getOrDefault(sub, Set.of())) {
            find(name).ifPresent(result::add);
        }
        return result;
    }

    /** Takes a deleted user out of all groups. */
    synchronized void forget(String sub) {
        for (String group : List.copyOf(groupsBySub.getOrDefault(sub, Set.of()))) {
            removeMember(group, sub);
        }
    }
}
