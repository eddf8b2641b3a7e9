package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import java.util.function.BiFunction;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.user.User;

/**
 * A factor that a user can prove next.
 *
 * @param name the challenge's
 * @param methods the {@code amr} values, of which it proves one
 * @param second whether it comes after a password
 * @param start puts its challenge, or goes on where the answer came along
 */
record Way(String name, Set<String> methods, boolean second, BiFunction<Attempt, User, Output> start) {

    static Way of(FirstFactor factor) {
        return new Way(factor.name(), factor.methods(), false, factor::begin);
    }

    static Way of(SecondFactor factor) {
        return new Way(factor.name(), Set.of(factor.method()), true, factor::ask);
    }

    Output begin(Attempt attempt, User user) {
        return start.apply(attempt, user);
    }
}
