package org.cognitojunit.emulator.internal.auth;

import java.util.List;
import java.util.stream.Stream;

/**
 * Factors that amount to a level of assurance.
 *
 * @param methods their {@code amr} values; where there are two, the first is a first factor and the other one a second
 */
record Combination(int level, List<String> methods) {

    /** From the lowest level to the highest. */
    static final List<Combination> ALL = List.of(
            new Combination(1, List.of(ProvenFactors.PASSWORD)),
            new Combination(2, List.of(ProvenFactors.SMS)),
            new Combination(2, List.of(ProvenFactors.EMAIL)),
            new Combination(3, List.of(ProvenFactors.PLATFORM_PASSKEY)),
            new Combination(3, List.of(ProvenFactors.ROAMING_PASSKEY)),
            new Combination(3, List.of(ProvenFactors.PASSWORD, ProvenFactors.SMS)),
            new Combination(3, List.of(ProvenFactors.PASSWORD, ProvenFactors.EMAIL)),
            new Combination(4, List.of(ProvenFactors.PASSWORD, ProvenFactors.APP)));

    /** The ways to its next factor, for somebody who can prove all that is missing; empty for others. */
    Stream<Way> next(List<String> proven, List<Way> ways) {
        List<List<Way>> missing = methods.stream()
                .filter(method -> !proven.contains(method))
                .map(method -> ways.stream().filter(way -> proves(way, method)).toList())
                .toList();
        return missing.isEmpty() || missing.contains(List.<Way>of()) ? Stream.empty() : missing.get(0).stream();
    }

    private boolean proves(Way way, String method) {
        return way.methods().contains(method) && way.second() == methods.indexOf(method) > 0;
    }
}
