package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.user.User;

/** Username and password in one call: from the user's own device, or from the server side of an app. */
final class PasswordFlow implements Flow {

    private final Set<String> names;
    private final Api offeredBy;
    private final String permission;
    private final String refusal;
    private final PasswordCheck passwords;
    private final NextStep next;

    private PasswordFlow(
            Set<String> names,
            Api offeredBy,
            String permission,
            String refusal,
            PasswordCheck passwords,
            NextStep next) {
        this.names = names;
        this.offeredBy = offeredBy;
        this.permission = permission;
        this.refusal = refusal;
        this.passwords = passwords;
        this.next = next;
    }

    /** USER_PASSWORD_AUTH. */
    static PasswordFlow ofUsers(PasswordCheck passwords, NextStep next) {
        return new PasswordFlow(
                Set.of("USER_PASSWORD_AUTH"),
                Api.INITIATE_AUTH,
                "ALLOW_USER_PASSWORD_AUTH",
                "USER_PASSWORD_AUTH flow not enabled for this client",
                passwords,
                next);
    }

    /** ADMIN_USER_PASSWORD_AUTH, once called ADMIN_NO_SRP_AUTH. */
    static PasswordFlow ofAdministrators(PasswordCheck passwords, NextStep next) {
        return new PasswordFlow(
                Set.of("ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"),
                Api.ADMIN_INITIATE_AUTH,
                "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                "Auth flow not enabled for this client",
                passwords,
                next);
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public Set<Api> offeredBy() {
        return Set.of(offeredBy);
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public CognitoError notPermitted() {
        return CognitoError.invalidParameter(refusal);
    }

    @Override
    public Output start(Attempt attempt) {
        String username = attempt.required("USERNAME");
        String password = attempt.required("PASSWORD");
        User user = passwords.check(attempt, username, password);
        return next.afterFirstFactor(attempt.proved(ProvenFactors.PASSWORD), user);
    }
}
