package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/**
 * The sessions that lead from a sign-up to a first sign-in without a password: SignUp gives one, which ConfirmSignUp takes
 * for another, which choice-based sign-in takes for tokens. They are given where a user could do without a password.
 */
public final class AutomaticSignIn {

    private static final String SIGNED_UP = "SignUp";
    private static final String CONFIRMED = "ConfirmSignUp";

    private final Clock clock;
    private final NextStep next;

    AutomaticSignIn(Clock clock, NextStep next) {
        this.clock = clock;
        this.next = next;
    }

    /**
     * The session to go on with, for somebody who has just signed up.
     *
     * @param eventId the id of the call
     */
    public Optional<String> session(UserPool pool, AppClient client, User user, String eventId) {
        return session(user, new Attempt(pool, client, eventId));
    }

    /**
     * The session to go on with, for somebody who has just confirmed the sign-up.
     *
     * @param eventId the id of the call
     * @param attribute what the code was sent to
     */
    public Optional<String> session(UserPool pool, AppClient client, User user, String eventId, String attribute) {
        String method = attribute.equals("email") ? ProvenFactors.EMAIL : ProvenFactors.SMS;
        return session(user, new Attempt(pool, client, eventId).proved(method));
    }

    private Optional<String> session(User user, Attempt attempt) {
        if (!attempt.pool().settings().offersPasswordless()
                || !attempt.client().settings().allows(ChoiceFlow.PERMISSION)) {
            return Optional.empty();
        }
        String stage = user.status() == UserStatus.CONFIRMED ? CONFIRMED : SIGNED_UP;
        return Optional.of(next.newSession(stage, attempt, user));
    }

    /**
     * Uses up what SignUp has given.
     *
     * @throws CognitoError if it is not this user's, or not good any more
     */
    public void confirm(UserPool pool, AppClient client, User user, String session) {
        pool.sessions().use(open(SIGNED_UP, pool, client, user, session), clock.instant());
    }

    /** Uses up what came with the confirmation. */
    Session redeem(UserPool pool, AppClient client, User user, String token) {
        Session session = open(CONFIRMED, pool, client, user, token);
        pool.sessions().use(session, clock.instant());
        return session;
    }

    /** Checks what SignUp has given, and leaves it good. */
    public void check(UserPool pool, AppClient client, User user, String session) {
        open(SIGNED_UP, pool, client, user, session);
    }

    private Session open(String stage, UserPool pool, AppClient client, User user, String token) {
        Session session = pool.sessions().open(token, clock.instant());
        boolean fits = session.challenge().equals(stage)
                && session.clientId().equals(client.id())
                && session.sub().equals(user.sub());
        if (!fits) {
            throw Sessions.invalid();
        }
        return session;
    }
}
