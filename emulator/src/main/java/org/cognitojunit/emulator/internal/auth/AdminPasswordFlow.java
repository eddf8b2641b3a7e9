package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.user.User;

/** ADMIN_USER_PASSWORD_AUTH, once called ADMIN_NO_SRP_AUTH: username and password from the server side. */
final class AdminPasswordFlow implements Flow {

    private final PasswordCheck passwords;
    private final NextStep next;

    AdminPasswordFlow(PasswordCheck passwords, NextStep next) {
        this.passwords = passwords;
        this.next = next;
    }

    @Override
    public Set<String> names() {
        return Set.of("ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH");
    }

    @Override
    public Set<Api> offeredBy() {
        return Set.of(Api.ADMIN_INITIATE_AUTH);
    }

    @Override
    public String permission() {
        return "ALLOW_ADMIN_USER_PASSWORD_AUTH";
    }

    @Override
    public CognitoError notPermitted() {
        return CognitoError.invalidParameter("Auth flow not enabled for this client");
    }

    @Override
    public Output start(Attempt attempt) {
        String username = attempt.required("USERNAME");
        String password = attempt.required("PASSWORD");
        User user = passwords.check(attempt, username, password);
        return next.afterFirstFactor(attempt, user);
    }
}
