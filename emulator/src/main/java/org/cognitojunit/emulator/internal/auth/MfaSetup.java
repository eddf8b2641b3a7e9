package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.account.Contact;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;

/**
 * MFA_SETUP: a user without a second factor sets one up before the pool lets her in. An authenticator app is set up by
 * {@link SoftwareTokenSetup}, whose last session answers the challenge; an email address is the answer itself, and the code
 * that is sent there the next one.
 */
final class MfaSetup implements Challenge {

    static final String NAME = "MFA_SETUP";

    private final Clock clock;
    private final EmailMfa email;
    private final NextStep next;

    MfaSetup(Clock clock, EmailMfa email, NextStep next) {
        this.clock = clock;
        this.email = email;
        this.next = next;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        List<String> factors = new SecondFactors(pool.settings(), user)
                .toSetUp().stream().map(MfaFactor::name).toList();
        return Map.of("USER_ID_FOR_SRP", user.username(), "MFAS_CAN_SETUP", Json.array(factors));
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        if (session.stateOrNull() instanceof TokenSetup token && token.verified()) {
            attempt.pool().sessions().use(session, clock.instant());
            return next.signedIn(attempt.proved(ProvenFactors.APP), user);
        }
        String address = attempt.parameter("email").orElseThrow(Sessions::invalid);
        return setUpEmail(attempt, session, user, address);
    }

    /** Refuses to set a factor up for a user who has got one since the challenge was put. */
    static void requireNone(UserPool pool, User user) {
        if (new SecondFactors(pool.settings(), user).hasAny()) {
            throw Sessions.invalid();
        }
    }

    private Output setUpEmail(Attempt attempt, Session session, User user, String address) {
        UserPool pool = attempt.pool();
        requireNone(pool, user);
        if (!new SecondFactors(pool.settings(), user).toSetUp().contains(MfaFactor.EMAIL_OTP)) {
            throw CognitoError.invalidParameter("EMAIL_OTP is not one of the MFA types to set up.");
        }
        Contact.check("email", address);
        pool.sessions().use(session, clock.instant());
        return email.askToSetUp(attempt, user, new Destination("email", address));
    }
}
