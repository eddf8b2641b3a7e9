package org.cognitojunit.emulator.internal.trigger;

import org.jspecify.annotations.Nullable;

/**
 * A challenge of a custom sign-in that was answered.
 *
 * @param correct whether the answer was right
 * @param metadata what the function that made the challenge called it
 */
public record ChallengeAnswer(
        String challengeName, boolean correct, @Nullable String metadata) {}
