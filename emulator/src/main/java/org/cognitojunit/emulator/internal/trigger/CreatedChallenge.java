package org.cognitojunit.emulator.internal.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a create challenge function made up. */
public record CreatedChallenge(
        Map<String, String> publicParameters,
        Map<String, String> privateParameters,
        @Nullable String metadata) {

    static CreatedChallenge of(Reply reply) {
        return new CreatedChallenge(
                reply.strings("publicChallengeParameters"),
                reply.strings("privateChallengeParameters"),
                reply.text("challengeMetadata").orElse(null));
    }
}
