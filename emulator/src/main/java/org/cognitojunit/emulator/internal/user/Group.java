package org.cognitojunit.emulator.internal.user;

import java.time.Instant;
import java.util.Optional;

/** One group. Immutable: an update puts a new one in its place. */
public record Group(
        String name,
        Optional<String> description,
        Optional<String> roleArn,
        Optional<Integer> precedence,
        Instant created,
        Instant modified) {}
