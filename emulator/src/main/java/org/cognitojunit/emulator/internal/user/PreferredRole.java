package org.cognitojunit.emulator.internal.user;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which of the roles of a user's groups the ID token prefers. */
public final class PreferredRole {

    private PreferredRole() {}

    /**
     * The role of the group with the lowest precedence among those that have a role and a precedence; none if groups of
     * that precedence disagree.
     */
    public static Optional<String> among(Collection<Group> groups) {
        List<Group> candidates = groups.stream()
                .filter(g -> g.roleArn().isPresent() && g.precedence().isPresent())
                .toList();
        int lowest = candidates.stream()
                .mapToInt(g -> g.precedence().orElseThrow())
                .min()
                .orElse(Integer.MAX_VALUE);
        List<String> roles = candidates.stream()
                .filter(g -> g.precedence().orElseThrow() == lowest)
                .map(g -> g.roleArn().orElseThrow())
                .distinct()
                .toList();
        return roles.size() == 1 ? Optional.of(roles.get(0)) : Optional.empty();
    }
}
