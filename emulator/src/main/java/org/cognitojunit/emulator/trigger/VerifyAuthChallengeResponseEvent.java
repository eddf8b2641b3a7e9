package org.cognitojunit.emulator.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a custom challenge was answered: the function says whether the answer is right. */
public final class VerifyAuthChallengeResponseEvent extends TriggerEvent {

    VerifyAuthChallengeResponseEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** What CreateAuthChallenge kept. */
    public Map<String, String> privateChallengeParameters() {
        return strings("privateChallengeParameters");
    }

    /** What the user answered. */
    public String challengeAnswer() {
        return optional("challengeAnswer").orElse("");
    }

    /** Whether there is no such user. Told only where the client hides that from its callers. */
    public boolean userNotFound() {
        return flag("userNotFound");
    }

    /** Says whether the answer is right. */
    public void answerCorrect(boolean correct) {
        response().put("answerCorrect", correct);
    }
}
