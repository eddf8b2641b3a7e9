package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;

/** USER_SRP_AUTH: the user's password is proved, and never sent. */
final class SrpFlow implements Flow {

    private final UserSearch search;
    private final PasswordVerifier verifier;
    private final NextStep next;

    SrpFlow(UserSearch search, PasswordVerifier verifier, NextStep next) {
        this.search = search;
        this.verifier = verifier;
        this.next = next;
    }

    @Override
    public Set<String> names() {
        return Set.of("USER_SRP_AUTH");
    }

    @Override
    public Set<Api> offeredBy() {
        return Set.of(Api.INITIATE_AUTH, Api.ADMIN_INITIATE_AUTH);
    }

    @Override
    public String permission() {
        return "ALLOW_USER_SRP_AUTH";
    }

    @Override
    public CognitoError notPermitted() {
        return CognitoError.invalidParameter("USER_SRP_AUTH is not enabled for the client.");
    }

    @Override
    public Output start(Attempt attempt) {
        String username = attempt.required("USERNAME");
        attempt.required(PasswordVerifier.CLIENT_PUBLIC);
        return verifier.put(attempt, search.find(attempt, username), next::afterFirstFactor);
    }
}
