package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.SentCode.Use;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.Lockout;
import org.cognitojunit.emulator.internal.user.User;

/** What the two challenges have in common that ask for a code which was sent. */
abstract class SentCodeMfa implements SecondFactor {

    private final Clock clock;
    private final SignInCodes codes;
    private final NextStep next;

    SentCodeMfa(Clock clock, SignInCodes codes, NextStep next) {
        this.clock = clock;
        this.codes = codes;
        this.next = next;
    }

    /** Whether wrong codes lock the user. */
    abstract boolean locks();

    /** Whether a right code shows that the user owns the address or number. */
    abstract boolean verifies();

    @Override
    public final String name() {
        return factor().name();
    }

    @Override
    public final boolean isPutIn(Session session) {
        return SecondFactor.super.isPutIn(session)
                && session.stateOrNull() instanceof SentCode sent
                && sent.use() != Use.FIRST_FACTOR;
    }

    @Override
    public final Output ask(Attempt attempt, User user) {
        return ask(attempt, user, destination(user), Use.SECOND_FACTOR);
    }

    /** Sends a code to an address that becomes the user's with it, and asks for the code. */
    final Output askToSetUp(Attempt attempt, User user, Destination to) {
        return ask(attempt, user, to, Use.SECOND_FACTOR_SETUP);
    }

    private Output ask(Attempt attempt, User user, Destination to, Use use) {
        SentCode sent = new SentCode(codes.send(attempt.pool(), user, to, attempt.cause()), to, use);
        String session = next.newSession(name(), attempt, user, sent);
        return Answer.challenge(name(), parameters(to, user), session);
    }

    @Override
    public final Map<String, String> parameters(UserPool pool, User user) {
        return parameters(destination(user), user);
    }

    private static Map<String, String> parameters(Destination to, User user) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("USER_ID_FOR_SRP", user.username());
        parameters.put("CODE_DELIVERY_DELIVERY_MEDIUM", to.medium().name());
        parameters.put("CODE_DELIVERY_DESTINATION", to.masked());
        return parameters;
    }

    @Override
    public final Output answer(Attempt attempt, Session session, User user) {
        String code = attempt.required(name() + "_CODE");
        if (!(session.stateOrNull() instanceof SentCode sent) || hasMoved(user, sent)) {
            throw Sessions.invalid();
        }
        UserPool pool = attempt.pool();
        Instant now = clock.instant();
        if (locks()) {
            WrongCodes.requireUnlocked(user, now);
        }
        if (!sent.matches(code)) {
            if (locks()) {
                WrongCodes.count(pool, user, now);
            }
            throw CognitoError.of("CodeMismatchException", "Invalid code or auth state for the user.");
        }
        User proven = pool.users()
                .change(
                        user,
                        u -> u.with(draft -> {
                            draft.lockout(Lockout.NONE);
                            if (sent.use() == Use.SECOND_FACTOR_SETUP) {
                                settle(sent.to(), u, draft, now);
                            } else if (verifies() && !u.hasVerified(sent.to().attribute())) {
                                verify(sent.to(), draft, now);
                            }
                        }),
                        () -> pool.sessions().use(session, now));
        return next.signedIn(attempt.proved(method()), proven);
    }

    /** Whether the user has got another address or number since the code was sent. */
    private static boolean hasMoved(User user, SentCode sent) {
        Destination to = sent.to();
        return sent.use() == Use.SECOND_FACTOR
                && !user.attribute(to.attribute()).filter(to.value()::equals).isPresent();
    }

    /** The user has proved to own the address, and will be asked for a code from there from now on. */
    private void settle(Destination to, User user, User.Draft draft, Instant now) {
        draft.attributes().put(to.attribute(), to.value());
        verify(to, draft, now);
        draft.mfa(user.mfa().with(factor(), true).preferring(factor()));
    }

    private static void verify(Destination to, User.Draft draft, Instant now) {
        draft.attributes().put(to.attribute() + "_verified", "true");
        draft.modified(now);
    }

    private Destination destination(User user) {
        return Destination.of(user, factor().attribute().orElseThrow());
    }
}
