package org.cognitojunit.emulator.internal.operation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a listing.
 *
 * @param items what the page shows; empty where nothing is left to list
 * @param nextTokenOrNull where the next page begins; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextTokenOrNull) {

    /** Where the next page begins; empty on the last page, so that the answer has no token. */
    public Optional<String> nextToken() {
        return Optional.ofNullable(nextTokenOrNull);
    }
}
