package org.cognitojunit.emulator.internal.trigger;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.jspecify.annotations.Nullable;

/**
 * What a define challenge function wants next.
 *
 * @param challengeOrNull the challenge to put, unless the sign-in ends
 */
public record DefinedStep(@Nullable String challengeOrNull, boolean issueTokens, boolean failAuthentication) {

    static DefinedStep of(Reply reply) {
        return new DefinedStep(
                reply.text("challengeName").orElse(null), reply.flag("issueTokens"), reply.flag("failAuthentication"));
    }

    /**
     * The challenge to put.
     *
     * @throws CognitoError if the function decided nothing at all
     */
    public String challenge() {
        return Optional.ofNullable(challengeOrNull).orElseThrow(Reply::unrecognizable);
    }
}
