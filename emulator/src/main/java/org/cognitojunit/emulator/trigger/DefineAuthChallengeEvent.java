package org.cognitojunit.emulator.trigger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At every step of a custom sign-in: the function says whether to ask for more, to issue tokens, or to give up. */
public final class DefineAuthChallengeEvent extends TriggerEvent {

    DefineAuthChallengeEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** What was asked and answered so far, in that order. */
    public List<ChallengeResult> session() {
        return ChallengeResult.in(request());
    }

    /** Whether there is no such user. Told only where the client hides that from its callers. */
    public boolean userNotFound() {
        return flag("userNotFound");
    }

    /** Puts {@code CUSTOM_CHALLENGE} next. */
    public void customChallenge() {
        challenge("CUSTOM_CHALLENGE");
    }

    /** Puts a challenge next, by its name in the API. */
    public void challenge(String challengeName) {
        response().put("challengeName", challengeName);
        response().put("issueTokens", false);
        response().put("failAuthentication", false);
    }

    /** Ends the sign-in with tokens. */
    public void issueTokens() {
        response().put("issueTokens", true);
        response().put("failAuthentication", false);
    }

    /** Ends the sign-in with {@code Incorrect username or password.} */
    public void failAuthentication() {
        response().put("issueTokens", false);
        response().put("failAuthentication", true);
    }
}
