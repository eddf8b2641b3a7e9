package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.trigger.Triggers;

/** CUSTOM_AUTH: a sign-in by challenges that the pool's functions make up. */
final class CustomAuthFlow implements Flow {

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
        attempt.parameter("CHALLENGE_NAME").ifPresent(name -> {
            throw CognitoError.invalidParameter("CUSTOM_AUTH with CHALLENGE_NAME " + name + " is not emulated yet.");
        });
        Claimant claimant = search.find(attempt, username).map(Claimant::of).orElseGet(() -> Claimant.nobody(username));
        claimant.user().ifPresent(user -> {
            PasswordCheck.refuseIfResetRequired(user);
            PasswordCheck.mayEnter(user);
        });
        return custom.begin(attempt, claimant);
    }
}
