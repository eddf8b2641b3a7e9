package org.cognitojunit.emulator.internal.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a challenge needs to know again when its answer comes. */
public sealed interface SessionState {

    /** Nothing: the challenge asks the user's record. */
    record None() implements SessionState {}

    /**
     * The state of a custom sign-in.
     *
     * @param privateParameters what the function that verifies the answer gets
     * @param metadata what the function that made the challenge called it
     * @param history the challenges that were answered before
     */
    record Custom(
            Map<String, String> privateParameters, @Nullable String metadata, List<ChallengeAnswer> history)
            implements SessionState {

        @Override
        public String toString() {
            return "Custom[" + history.size() + " answered before]";
        }
    }
}
