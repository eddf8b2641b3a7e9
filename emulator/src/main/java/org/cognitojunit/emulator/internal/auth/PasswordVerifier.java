package org.cognitojunit.emulator.internal.auth;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.SessionState;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.srp.SrpExchange;
import org.cognitojunit.emulator.internal.srp.SrpGroup;
import org.cognitojunit.emulator.internal.user.Credential;
import org.cognitojunit.emulator.internal.user.User;

/**
 * PASSWORD_VERIFIER: the user proves with SRP to know the password. The SECRET_BLOCK is the name of the session in which it
 * was put; a {@code Session} is only asked for where the flow has put one beside it.
 */
final class PasswordVerifier implements BlockChallenge {

    static final String NAME = "PASSWORD_VERIFIER";
    static final String CLIENT_PUBLIC = "SRP_A";

    private final Clock clock;
    private final Ids ids;
    private final PasswordCheck passwords;
    private final Strangers strangers;
    private final NextStep next;

    PasswordVerifier(Clock clock, Ids ids, PasswordCheck passwords, Strangers strangers, NextStep next) {
        this.clock = clock;
        this.ids = ids;
        this.passwords = passwords;
        this.strangers = strangers;
        this.next = next;
    }

    /**
     * What is remembered of a challenge.
     *
     * @param credential what the exchange is about; once it has been replaced, nothing is proved by knowing it
     * @param sessionToo whether the answer must bring a {@code Session} besides the block
     */
    private record State(Credential credential, SrpExchange exchange, boolean sessionToo, AfterProof after)
            implements SessionState {}

    @Override
    public String name() {
        return NAME;
    }

    /** Puts the challenge, with the caller's SRP_A, and without a {@code Session}. */
    Output put(Attempt attempt, User user, AfterProof after) {
        return challenge(attempt, user, false, after);
    }

    /** Puts the challenge with a {@code Session}, as flows do that may put others before and after it. */
    Output putInSession(Attempt attempt, User user, AfterProof after) {
        Output challenge = challenge(attempt, user, true, after);
        return challenge.with("Session", next.newSession(NAME, attempt, user));
    }

    private Output challenge(Attempt attempt, User user, boolean sessionToo, AfterProof after) {
        BigInteger clientPublic = SrpGroup.parse(attempt.required(CLIENT_PUBLIC))
                .orElseThrow(() -> CognitoError.invalidParameter("Invalid SRP_A"));
        // Who has no password gets the salt of a stranger, and proves as little.
        Credential credential = user.credential()
                .orElseGet(() -> strangers
                        .stranger(attempt.pool(), user.username())
                        .credential()
                        .orElseThrow());
        SrpExchange exchange = SrpExchange.answer(clientPublic, credential.verifier(), ids.bytes(32));
        String block = SrpClaim.newBlock(ids);
        Instant now = clock.instant();
        attempt.pool()
                .sessions()
                .add(
                        new Session(
                                block,
                                attempt.client().id(),
                                user.sub(),
                                NAME,
                                attempt.eventId(),
                                now.plus(attempt.client().settings().authSessionValidity()),
                                false,
                                new State(credential, exchange, sessionToo, after),
                                attempt.progress()),
                        now);
        Map<String, String> parameters = new LinkedHashMap<>();
        SrpClaim.addTo(parameters, credential.salt(), block, exchange);
        parameters.put("USERNAME", user.username());
        parameters.put("USER_ID_FOR_SRP", user.username());
        return Answer.challenge(NAME, parameters);
    }

    @Override
    public Output answer(Attempt sent, Optional<String> sessionToken) {
        String username = sent.required("USERNAME");
        SrpClaim claim = SrpClaim.of(sent);
        Instant now = clock.instant();
        claim.requireTime(clock);

        UserPool pool = sent.pool();
        Session put = pool.sessions().open(claim.block(), now);
        if (!put.clientId().equals(sent.client().id()) || !(put.stateOrNull() instanceof State state)) {
            throw Sessions.invalid();
        }
        User user = pool.users()
                .find(username)
                .or(() -> Optional.of(strangers.stranger(pool, username)))
                .filter(u -> u.sub().equals(put.sub()))
                .orElseThrow(Sessions::invalid);
        Optional<Session> beside =
                state.sessionToo() ? Optional.of(beside(put, sessionToken, pool, now)) : Optional.empty();

        User proved = passwords.check(
                sent,
                user,
                credential -> credential.equals(state.credential())
                        && claim.isProof(state.exchange(), pool.shortId() + user.username()));
        // The proof of a caller who names a device that is gone is still good without it.
        DeviceStep.known(sent, proved);
        pool.sessions().use(put, now);
        beside.ifPresent(session -> pool.sessions().use(session, now));
        return state.after().then(sent.in(put).proved(ProvenFactors.PASSWORD), proved);
    }

    /** The session that was put beside the block. */
    private static Session beside(Session put, Optional<String> token, UserPool pool, Instant now) {
        Session session = pool.sessions()
                .open(
                        token.orElseThrow(() -> CognitoError.invalidParameter("Missing required parameter Session")),
                        now);
        boolean sameSignIn = session.eventId().equals(put.eventId())
                && session.sub().equals(put.sub())
                && session.clientId().equals(put.clientId())
                && session.challenge().equals(NAME)
                && session.stateOrNull() == null;
        if (!sameSignIn) {
            throw Sessions.invalid();
        }
        return session;
    }
}
