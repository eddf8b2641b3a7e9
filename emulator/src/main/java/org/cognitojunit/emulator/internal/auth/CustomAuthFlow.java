package org.cognitojunit.emulator.internal.auth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.trigger.ChallengeAnswer;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;

/** CUSTOM_AUTH: a sign-in by challenges that the pool's functions make up. */
final class CustomAuthFlow implements Flow {

    private static final String SRP = "SRP_A";

    private final UserSearch search;
    private final CustomAuth custom;
    private final Triggers triggers;

    CustomAuthFlow(UserSearch search, CustomAuth custom, Triggers triggers) {
        this.search = search;
        this.custom = custom;
        this.triggers = triggers;
    }

    @Override
    public Set<String> names() {
        return Set.of("CUSTOM_AUTH");
    }

    @Override
    public Set<Api> offeredBy() {
        return Set.of(Api.INITIATE_AUTH, Api.ADMIN_INITIATE_AUTH);
    }

    @Override
    public String permission() {
        return "ALLOW_CUSTOM_AUTH";
    }

    @Override
    public CognitoError notPermitted() {
        return CognitoError.invalidParameter("CUSTOM_AUTH is not enabled for the client.");
    }

    @Override
    public Output start(Attempt attempt) {
        triggers.requireCustomAuthentication(attempt.pool());
        String username = attempt.required("USERNAME");
        List<ChallengeAnswer> history = sentAlong(attempt);
        User user = search.find(attempt, username);
        PasswordCheck.refuseIfResetRequired(user);
        PasswordCheck.mayEnter(user);
        DeviceStep.known(attempt, user);
        return custom.begin(attempt, user, history);
    }

    /** A caller who can prove a password by SRP begins with that, which the first function finds in the history. */
    private static List<ChallengeAnswer> sentAlong(Attempt attempt) {
        Optional<String> challenge = attempt.parameter("CHALLENGE_NAME");
        if (challenge.isEmpty()) {
            return List.of();
        }
        if (!challenge.get().equals(SRP)) {
            throw CognitoError.invalidParameter("CHALLENGE_NAME must be " + SRP + ", and not " + challenge.get() + ".");
        }
        attempt.required(PasswordVerifier.CLIENT_PUBLIC);
        return List.of(new ChallengeAnswer(SRP, true, null));
    }
}
