package org.cognitojunit.emulator.internal.auth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.trigger.TokenSource;
import org.cognitojunit.emulator.internal.user.User;

/** The factors that a user can prove next, and the way to a level of assurance that the caller asked for. */
final class Ways {

    private final FirstFactors firsts;
    private final NextStep next;

    Ways(FirstFactors firsts, NextStep next) {
        this.firsts = firsts;
        this.next = next;
    }

    /** Whether the level that was asked for is still to be reached. */
    static boolean isAhead(Attempt attempt) {
        return ProvenFactors.level(attempt.progress().methods())
                < attempt.progress().target();
    }

    /** Whether a user has the factors for the level, or has proven them. */
    boolean lead(Attempt attempt, User user) {
        return !isAhead(attempt) || !ahead(attempt, user).isEmpty();
    }

    /**
     * Asks for the next factor on the way to the level.
     *
     * @throws CognitoError if the user does not have the factors
     */
    Output goOn(Attempt attempt, User user) {
        if (!isAhead(attempt)) {
            return next.afterPassword(attempt, user, TokenSource.AUTHENTICATION);
        }
        List<Way> ways = ahead(attempt, user);
        if (ways.isEmpty()) {
            throw StepUp.noFactors();
        }
        return preferred(attempt, ways)
                .map(way -> way.begin(attempt, user))
                .orElseGet(() -> ways.stream().allMatch(Way::second)
                        ? next.secondFactors().select(names(ways), attempt, user)
                        : SelectChallenge.put(names(ways), attempt, user, next));
    }

    private static Optional<Way> preferred(Attempt attempt, List<Way> ways) {
        return ways.size() == 1
                ? Optional.of(ways.get(0))
                : attempt.parameter(ChoiceFlow.PREFERRED).flatMap(name -> named(name, ways));
    }

    /** The way of a name that is open to a user: one that leads to the level, or any first factor where none was asked for. */
    Optional<Way> named(String name, Attempt attempt, User user) {
        List<Way> open = isAhead(attempt)
                ? ahead(attempt, user)
                : firsts.offeredTo(user, attempt.pool()).stream().map(Way::of).toList();
        return named(name, open);
    }

    private static Optional<Way> named(String name, List<Way> ways) {
        return ways.stream().filter(way -> way.name().equals(name)).findFirst();
    }

    private static List<String> names(List<Way> ways) {
        return ways.stream().map(Way::name).toList();
    }

    /** The ways to the level, or to the next one above it that the user can reach. */
    private List<Way> ahead(Attempt attempt, User user) {
        List<Way> open = Stream.concat(
                        firsts.offeredTo(user, attempt.pool()).stream().map(Way::of),
                        next.secondFactors().towardsLevel(attempt.pool(), user).map(Way::of))
                .toList();
        return Stream.iterate(attempt.progress().target(), level -> level <= 4, level -> level + 1)
                .map(level -> ahead(level, attempt, open))
                .filter(ways -> !ways.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Way> ahead(int level, Attempt attempt, List<Way> open) {
        List<String> proven = attempt.progress().methods();
        Set<Way> leading = Combination.ALL.stream()
                .filter(combination -> combination.level() == level)
                .flatMap(combination -> combination.next(proven, open))
                .collect(Collectors.toSet());
        return open.stream().filter(leading::contains).toList();
    }
}
