package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Instant;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.mfa.AuthenticatorApps;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.SoftwareToken;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserMfa;
import org.jspecify.annotations.Nullable;

/** Sets an authenticator app up: for somebody who is signed in, or for somebody whom MFA_SETUP asks to do so first. */
public final class SoftwareTokenSetup {

    private final Clock clock;
    private final AuthenticatorApps apps;
    private final UserPools pools;
    private final NextStep next;

    SoftwareTokenSetup(Clock clock, AuthenticatorApps apps, UserPools pools, NextStep next) {
        this.clock = clock;
        this.apps = apps;
        this.pools = pools;
        this.next = next;
    }

    /** Gives a secret to somebody who is signed in. */
    public Output associate(Bearer bearer) {
        AuthenticatorApps.requireOfferedBy(bearer.pool());
        String secret = apps.newSecret();
        bearer.pool()
                .users()
                .change(bearer.user(), u -> u.with(draft -> draft.mfa(u.mfa().associated(secret))));
        return Output.of("SecretCode", secret);
    }

    /** Gives a secret to somebody who is signing in. */
    public Output associate(String sessionToken) {
        Caller caller = caller(sessionToken);
        AuthenticatorApps.requireOfferedBy(caller.pool());
        String secret = apps.newSecret();
        caller.pool().sessions().use(caller.session(), clock.instant());
        return Output.of("SecretCode", secret).with("Session", caller.goOn(next, new TokenSetup(secret, false)));
    }

    /** Takes the first code of somebody who is signed in. The app is not asked for until the user says that she prefers it. */
    public Output verify(Bearer bearer, String code, @Nullable String deviceName) {
        AuthenticatorApps.requireOfferedBy(bearer.pool());
        bearer.pool().users().change(bearer.user(), u -> {
            String secret = u.mfa().secretToVerify().orElseThrow(AuthenticatorApps::none);
            SoftwareToken token = apps.verified(secret, code, deviceName);
            return u.with(draft -> draft.mfa(u.mfa().verified(token)).modified(clock.instant()));
        });
        return Output.of("Status", "SUCCESS");
    }

    /** Takes the first code of somebody who is signing in, who will be asked for another at every sign-in to come. */
    public Output verify(String sessionToken, String code, @Nullable String deviceName) {
        Caller caller = caller(sessionToken);
        UserPool pool = caller.pool();
        AuthenticatorApps.requireOfferedBy(pool);
        if (!(caller.session().stateOrNull() instanceof TokenSetup setup) || setup.verified()) {
            throw Sessions.invalid();
        }
        SoftwareToken token = apps.verified(setup.secret(), code, deviceName);
        Instant now = clock.instant();
        pool.users()
                .change(
                        caller.user(),
                        u -> u.with(
                                draft -> draft.mfa(preferring(token, u.mfa())).modified(now)),
                        () -> pool.sessions().use(caller.session(), now));
        String session = caller.goOn(next, new TokenSetup(setup.secret(), true));
        return Output.of("Status", "SUCCESS").with("Session", session);
    }

    private static UserMfa preferring(SoftwareToken token, UserMfa mfa) {
        return mfa.verified(token).with(MfaFactor.SOFTWARE_TOKEN_MFA, true).preferring(MfaFactor.SOFTWARE_TOKEN_MFA);
    }

    /** Whose session it is. Neither operation names a client, so that the session alone says in which pool to look. */
    private Caller caller(String sessionToken) {
        UserPool pool = pools.all().stream()
                .filter(p -> p.sessions().knows(sessionToken))
                .findFirst()
                .orElseThrow(Sessions::invalid);
        Session session = pool.sessions().open(sessionToken, clock.instant());
        if (!session.challenge().equals(MfaSetup.NAME)) {
            throw Sessions.invalid();
        }
        AppClient client = pool.clients().find(session.clientId()).orElseThrow(Sessions::invalid);
        User user = pool.users().findBySub(session.sub()).orElseThrow(Sessions::invalid);
        PasswordCheck.mayEnter(user);
        MfaSetup.requireNone(pool, user);
        return new Caller(pool, client, user, session);
    }

    private record Caller(UserPool pool, AppClient client, User user, Session session) {

        /** A session for the next step, in which MFA_SETUP can be answered in the end. */
        String goOn(NextStep next, TokenSetup state) {
            return next.newSession(
                    MfaSetup.NAME, new Attempt(pool, client, session.eventId()).in(session), user, state);
        }
    }
}
