package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.user.User;

/** USER_PASSWORD_AUTH: username and password from the user's own device. */
final class UserPasswordFlow implements Flow {

    private final PasswordCheck passwords;
    private final NextStep next;

    UserPasswordFlow(PasswordCheck passwords, NextStep next) {
        this.passwords = passwords;
        this.next = next;
    }

    @Override
    public Set<String> names() {
        return Set.of("USER_PASSWORD_AUTH");
    }

    @Override
    public Set<Api> offeredBy() {
        return Set.of(Api.INITIATE_AUTH);
    }

    @Override
    public String permission() {
        return "ALLOW_USER_PASSWORD_AUTH";
    }

    @Override
    public CognitoError notPermitted() {
        return CognitoError.invalidParameter("USER_PASSWORD_AUTH flow not enabled for this client");
    }

    @Override
    public Output start(Attempt attempt) {
        String username = attempt.required("USERNAME");
        String password = attempt.required("PASSWORD");
        User user = passwords.check(attempt, username, password);
        return next.afterFirstFactor(attempt, user);
    }
}
