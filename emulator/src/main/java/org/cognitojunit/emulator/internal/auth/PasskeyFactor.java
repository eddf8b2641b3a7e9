package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.passkey.PasskeyProof;
import org.cognitojunit.emulator.internal.pool.PasskeySettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.SessionState;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** WEB_AUTHN: a passkey as the first factor of choice-based sign-in, and as the second one too where the pool says so. */
final class PasskeyFactor implements FirstFactor, Challenge {

    private static final String NAME = "WEB_AUTHN";
    private static final int CHALLENGE_BYTES = 32;

    private final Clock clock;
    private final Ids ids;
    private final NextStep next;

    PasskeyFactor(Clock clock, Ids ids, NextStep next) {
        this.clock = clock;
        this.ids = ids;
        this.next = next;
    }

    /** What is remembered of a challenge. */
    record State(PasskeyProof proof) implements SessionState {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean comesAfterFirstFactor() {
        return false;
    }

    @Override
    public Set<String> methods() {
        return Set.of(ProvenFactors.PLATFORM_PASSKEY, ProvenFactors.ROAMING_PASSKEY);
    }

    @Override
    public boolean isOfferedTo(User user, UserPool pool) {
        PasskeySettings settings = pool.settings().passkeys();
        return settings.allowed()
                && user.status() != UserStatus.FORCE_CHANGE_PASSWORD
                && !PasskeyProof.usable(user, settings).isEmpty()
                && (settings.areTwoFactors() || !secondFactorIsDue(user, pool));
    }

    /** Nothing that is the same for every challenge: see {@link #begin}. */
    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        return Map.of();
    }

    @Override
    public Output begin(Attempt attempt, User user) {
        UserPool pool = attempt.pool();
        PasskeySettings settings = pool.settings().passkeys();
        boolean userVerified =
                settings.requireUserVerification() || user.passkeys().onAsMfa() || secondFactorIsDue(user, pool);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(CHALLENGE_BYTES));
        PasskeyProof proof = new PasskeyProof(challenge, userVerified);
        String session = next.newSession(NAME, attempt, user, new State(proof));
        return Answer.challenge(
                NAME, Map.of("CREDENTIAL_REQUEST_OPTIONS", Json.write(proof.options(user, settings))), session);
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        if (!(session.stateOrNull() instanceof State state)) {
            throw Sessions.invalid();
        }
        UserPool pool = attempt.pool();
        Instant now = clock.instant();
        PasskeyProof.Use use = state.proof()
                .verify(attempt.required("CREDENTIAL"), user, pool.settings().passkeys());
        PasswordCheck.mayEnter(user);
        PasswordCheck.refuseIfResetRequired(user);

        User proven =
                pool.users().change(user, use::count, () -> pool.sessions().use(session, now));
        return next.signedIn(
                attempt.proved(
                        ProvenFactors.of(proven.passkeys().find(use.passkeyId()).orElseThrow())),
                proven);
    }

    private static boolean secondFactorIsDue(User user, UserPool pool) {
        return new SecondFactors(pool.settings(), user).due();
    }
}
