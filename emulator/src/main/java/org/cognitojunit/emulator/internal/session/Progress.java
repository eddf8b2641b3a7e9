package org.cognitojunit.emulator.internal.session;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far somebody has come who is signing in. Immutable.
 *
 * @param methods the {@code amr} values of the factors that were proven, in order, each once
 * @param target the level of assurance that the caller asked for; 0 for any
 */
public record Progress(List<String> methods, int target) {

    /** That of somebody who has proven nothing yet. */
    public static final Progress NONE = new Progress(List.of(), 0);

    public Progress {
        methods = List.copyOf(methods);
    }

    /** This progress with one more factor. */
    public Progress proved(String method) {
        return new Progress(
                Stream.concat(methods.stream(), Stream.of(method)).distinct().toList(), target);
    }

    /** This progress on the way to a level. */
    public Progress towards(int level) {
        return new Progress(methods, level);
    }
}
