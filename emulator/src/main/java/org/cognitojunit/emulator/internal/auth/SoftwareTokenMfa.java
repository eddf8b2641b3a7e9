package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.mfa.AuthenticatorApps;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.user.Lockout;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.SoftwareToken;
import org.cognitojunit.emulator.internal.user.User;

/** SOFTWARE_TOKEN_MFA: the code that an authenticator app shows. */
final class SoftwareTokenMfa implements SecondFactor {

    private final Clock clock;
    private final NextStep next;

    SoftwareTokenMfa(Clock clock, NextStep next) {
        this.clock = clock;
        this.next = next;
    }

    @Override
    public String name() {
        return factor().name();
    }

    @Override
    public MfaFactor factor() {
        return MfaFactor.SOFTWARE_TOKEN_MFA;
    }

    @Override
    public String method() {
        return ProvenFactors.APP;
    }

    @Override
    public Output ask(Attempt attempt, User user) {
        return next.put(this, attempt, user);
    }

    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("USER_ID_FOR_SRP", user.username());
        user.mfa()
                .token()
                .flatMap(SoftwareToken::friendlyName)
                .ifPresent(name -> parameters.put("FRIENDLY_DEVICE_NAME", name));
        return parameters;
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        String code = attempt.required("SOFTWARE_TOKEN_MFA_CODE");
        UserPool pool = attempt.pool();
        Instant now = clock.instant();
        WrongCodes.requireUnlocked(user, now);
        countIfWrong(pool, user, code, now);

        User proven = pool.users()
                .change(
                        user,
                        u -> {
                            // An answer that won meanwhile has used the code up too; the session says what came first.
                            pool.sessions().open(session.token(), now);
                            SoftwareToken used = AuthenticatorApps.use(token(u), code, now);
                            return u.with(draft -> draft.mfa(u.mfa().used(used)).lockout(Lockout.NONE));
                        },
                        () -> pool.sessions().use(session, now));
        return next.signedIn(attempt.proved(method()), proven);
    }

    private static void countIfWrong(UserPool pool, User user, String code, Instant now) {
        if (!AuthenticatorApps.shows(token(user), code, now)) {
            WrongCodes.count(pool, user, now);
            throw AuthenticatorApps.wrongCode();
        }
    }

    private static SoftwareToken token(User user) {
        return user.mfa().token().orElseThrow(AuthenticatorApps::none);
    }
}
