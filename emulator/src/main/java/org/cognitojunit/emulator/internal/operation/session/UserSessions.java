package org.cognitojunit.emulator.internal.operation.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.session.SsoSession;
import org.cognitojunit.emulator.internal.session.TokenSession;
import org.cognitojunit.emulator.internal.user.User;
import org.jspecify.annotations.Nullable;

/**
 * The active sessions of a user; none in a pool that does not track sessions.
 *
 * @param signIns those that have a token session, the one active last first
 * @param currentOrNull the sign-in that the caller's access token belongs to; null for an administrator
 */
record UserSessions(
        UserPool pool,
        List<SignIn> signIns,
        List<SsoSession> ssoSessions,
        @Nullable SignIn currentOrNull) {

    static UserSessions of(UserPool pool, User user, Instant now) {
        if (!pool.configurations().sessionTracking().enabled()) {
            return new UserSessions(pool, List.of(), List.of(), null);
        }
        return new UserSessions(
                pool,
                pool.signIns().activeSessions(user.sub(), now),
                pool.browserSessions().active(user.sub(), now),
                null);
    }

    /** The same sessions, as the user sees them. */
    UserSessions seenBy(SignIn current) {
        return new UserSessions(pool, signIns, ssoSessions, current);
    }

    boolean isCurrent(SignIn signIn) {
        return currentOrNull != null && currentOrNull.eventId().equals(signIn.eventId());
    }

    /** Ends the session that a request names, and those linked with it, if the request asks for that. */
    void revoke(Input request) {
        String id = request.string("SessionId");
        boolean linked = request.optional("RevokeAssociatedSessions")
                .filter("LINKED"::equals)
                .isPresent();
        Optional<SignIn> token = signIns.stream()
                .filter(signIn -> session(signIn).id().equals(id))
                .findFirst();
        if (token.isPresent()) {
            revoke(token.get(), linked);
        } else {
            ssoSessions.stream()
                    .filter(session -> session.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(session -> revoke(session, linked), () -> {
                        throw CognitoError.resourceNotFound("Session does not exist.");
                    });
        }
    }

    private void revoke(SignIn signIn, boolean linked) {
        if (isCurrent(signIn)) {
            throw CognitoError.invalidParameter("The session of the access token cannot be revoked by this operation.");
        }
        pool.signIns().end(signIn);
        if (linked) {
            session(signIn).ssoSession().ifPresent(pool.browserSessions()::end);
        }
    }

    private void revoke(SsoSession session, boolean linked) {
        pool.browserSessions().end(session.id());
        if (linked) {
            signIns.stream()
                    .filter(signIn -> session(signIn)
                            .ssoSession()
                            .filter(session.id()::equals)
                            .isPresent())
                    .forEach(pool.signIns()::end);
        }
    }

    static TokenSession session(SignIn signIn) {
        return signIn.session().orElseThrow();
    }
}
