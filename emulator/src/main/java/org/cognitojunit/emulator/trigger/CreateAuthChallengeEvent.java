package org.cognitojunit.emulator.trigger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a custom challenge is put: the function makes it up. */
public final class CreateAuthChallengeEvent extends TriggerEvent {

    CreateAuthChallengeEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** The challenge to create: {@code CUSTOM_CHALLENGE}. */
    public String challengeName() {
        return optional("challengeName").orElse("");
    }

    /** What was asked and answered so far, in that order. */
    public List<ChallengeResult> session() {
        return ChallengeResult.in(request());
    }

    /** Whether there is no such user. Told only where the client hides that from its callers. */
    public boolean userNotFound() {
        return flag("userNotFound");
    }

    /** Shows the user something, as one of the {@code ChallengeParameters}. */
    public void publicChallengeParameter(String name, String value) {
        map(response(), "publicChallengeParameters").put(name, value);
    }

    /** Keeps something for VerifyAuthChallengeResponse, such as the right answer. */
    public void privateChallengeParameter(String name, String value) {
        map(response(), "privateChallengeParameters").put(name, value);
    }

    /** Names the challenge, for DefineAuthChallenge to tell it from others. */
    public void challengeMetadata(String metadata) {
        response().put("challengeMetadata", metadata);
    }
}
