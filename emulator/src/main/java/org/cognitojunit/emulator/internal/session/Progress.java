package org.cognitojunit.emulator.internal.session;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far somebody has come who is signing in. Immutable.
 *
 * @param methods the {@code amr} values of the factors that were proven, in order, each once
 */
public record Progress(List<String> methods) {

    /** That of somebody who has proven nothing yet. */
    public static final Progress NONE = new Progress(List.of());

    public Progress {
        methods = List.copyOf(methods);
    }

    /** This progress with one more factor. */
    public Progress proved(String method) {
        return new Progress(
                Stream.concat(methods.stream(), Stream.of(method)).distinct().toList());
    }
}
