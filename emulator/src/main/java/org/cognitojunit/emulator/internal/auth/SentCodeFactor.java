package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/**
 * EMAIL_OTP and SMS_OTP as the first factor of choice-based sign-in: a code sent to what the user has verified, and no
 * password. Who does not exist is asked for a code as well, where that is hidden; it is never sent.
 */
final class SentCodeFactor implements FirstFactor, Challenge {

    private static final String EMAIL_OTP = "EMAIL_OTP";

    private final String name;
    private final String attribute;
    private final String method;
    private final Clock clock;
    private final SignInCodes codes;
    private final NextStep next;

    private SentCodeFactor(
            String name, String attribute, String method, Clock clock, SignInCodes codes, NextStep next) {
        this.name = name;
        this.attribute = attribute;
        this.method = method;
        this.clock = clock;
        this.codes = codes;
        this.next = next;
    }

    static SentCodeFactor byEmail(Clock clock, SignInCodes codes, NextStep next) {
        return new SentCodeFactor(EMAIL_OTP, "email", ProvenFactors.EMAIL, clock, codes, next);
    }

    static SentCodeFactor bySms(Clock clock, SignInCodes codes, NextStep next) {
        return new SentCodeFactor("SMS_OTP", "phone_number", ProvenFactors.SMS, clock, codes, next);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> methods() {
        return Set.of(method);
    }

    @Override
    public boolean isOfferedTo(User user, UserPool pool) {
        if (!pool.settings().firstAuthFactors().contains(name)) {
            return false;
        }
        return isStranger(user, pool) ? isOfferedToStrangers(pool.settings()) : isOfferedToKnown(user, pool.settings());
    }

    /** A stranger has one contact, as most users do. */
    private boolean isOfferedToStrangers(PoolSettings settings) {
        return name.equals(EMAIL_OTP) || !settings.firstAuthFactors().contains(EMAIL_OTP);
    }

    private boolean isOfferedToKnown(User user, PoolSettings settings) {
        return user.hasVerified(attribute)
                && user.status() != UserStatus.FORCE_CHANGE_PASSWORD
                && !new SecondFactors(settings, user).due();
    }

    @Override
    public boolean comesAfterFirstFactor() {
        return false;
    }

    @Override
    public boolean isPutIn(Session session) {
        return Challenge.super.isPutIn(session)
                && session.stateOrNull() instanceof SentCode sent
                && sent.use() == SentCode.Use.FIRST_FACTOR;
    }

    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        return parameters(destination(user, pool));
    }

    private static Map<String, String> parameters(Destination to) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("CODE_DELIVERY_DELIVERY_MEDIUM", to.medium().name());
        parameters.put("CODE_DELIVERY_DESTINATION", to.masked());
        return parameters;
    }

    @Override
    public Output begin(Attempt attempt, User user) {
        requireWelcome(user);
        Destination to = destination(user, attempt.pool());
        String code = isStranger(user, attempt.pool()) ? "" : codes.send(attempt.pool(), user, to, attempt.cause());
        SentCode sent = new SentCode(code, to, SentCode.Use.FIRST_FACTOR);
        return Answer.challenge(name, parameters(to), next.newSession(name, attempt, user, sent));
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        String code = attempt.required(name + "_CODE");
        if (!(session.stateOrNull() instanceof SentCode sent)) {
            throw Sessions.invalid();
        }
        requireWelcome(user);
        // Since the code was sent, the user may have got another address, a second factor or a temporary password.
        if (!isOfferedTo(user, attempt.pool())
                || !destination(user, attempt.pool()).equals(sent.to())) {
            throw Sessions.invalid();
        }
        if (!sent.matches(code)) {
            throw CognitoError.of("CodeMismatchException", "Invalid code or auth state for the user.");
        }
        attempt.pool().sessions().use(session, clock.instant());
        return next.afterFirstFactor(attempt.proved(method), user);
    }

    /** Nobody is sent a code who could not sign in with it. */
    private static void requireWelcome(User user) {
        PasswordCheck.refuseIfResetRequired(user);
        PasswordCheck.mayEnter(user);
    }

    private Destination destination(User user, UserPool pool) {
        return isStranger(user, pool)
                ? Destination.simulated(pool, user.username(), attribute)
                : Destination.of(user, attribute);
    }

    private static boolean isStranger(User user, UserPool pool) {
        return pool.users().findBySub(user.sub()).isEmpty();
    }
}
