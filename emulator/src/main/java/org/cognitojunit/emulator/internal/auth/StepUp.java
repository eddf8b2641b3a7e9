package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.AcrLevels;
import org.cognitojunit.emulator.internal.pool.TierFeature;
import org.cognitojunit.emulator.internal.session.Assurance;
import org.cognitojunit.emulator.internal.session.Progress;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.user.User;

/**
 * What USER_AUTH does with a level of assurance that the caller asks for: it begins a sign-in, or goes on from that of an access
 * token. What is asked for is always checked; it leads there where sign-ins have levels.
 */
final class StepUp {

    private static final String TARGET = "TARGET_ACR_VALUES";
    private static final String TOKEN = "ACCESS_TOKEN";
    private static final String MAX_AGE = "MAX_AGE";

    private final Clock clock;
    private final AccessTokens tokens;
    private final Ways ways;
    private final NextStep next;

    StepUp(Clock clock, AccessTokens tokens, Ways ways, NextStep next) {
        this.clock = clock;
        this.tokens = tokens;
        this.ways = ways;
        this.next = next;
    }

    /**
     * The first step to a level; empty where none is asked for, or sign-ins have none.
     *
     * @throws CognitoError if what was asked for contradicts itself, or cannot be reached
     */
    Optional<Output> begin(Attempt attempt, User user) {
        Optional<Duration> maxAge = attempt.parameter(MAX_AGE).map(StepUp::seconds);
        Optional<String> target = attempt.parameter(TARGET).filter(names -> !names.isBlank());
        if (target.isEmpty()) {
            if (attempt.parameter(TOKEN).isPresent()) {
                throw CognitoError.invalidParameter("ACCESS_TOKEN requires TARGET_ACR_VALUES.");
            }
            return Optional.empty();
        }
        attempt.pool().settings().tier().require(TierFeature.STEP_UP);
        AcrLevels levels = attempt.pool().settings().acrLevels();
        List<Integer> wanted = known(target.get(), levels);
        Optional<SignIn> earlier = attempt.parameter(TOKEN).map(token -> signIn(token, attempt, user));
        if (!next.acr(attempt.pool())) {
            return Optional.empty();
        }
        Optional<Assurance> credit =
                earlier.filter(signIn -> isYoung(signIn, maxAge)).flatMap(SignIn::assurance);
        return Optional.of(begin(wanted, credit, levels, attempt, user));
    }

    private Output begin(
            List<Integer> wanted, Optional<Assurance> credit, AcrLevels levels, Attempt attempt, User user) {
        Progress done = credit.map(ProvenFactors::progress).orElse(Progress.NONE);
        Attempt towards = wanted.stream()
                .map(level -> attempt.with(done.towards(level)))
                .filter(candidate -> ways.lead(candidate, user))
                .findFirst()
                .orElseThrow(StepUp::noFactors);
        // A name that the pool has no longer is no level, though its factors count.
        int held = credit.map(assurance -> levels.level(assurance.acr())).orElse(0);
        if (held >= towards.progress().target()) {
            throw CognitoError.invalidParameter(
                    "The access token already has the level that TARGET_ACR_VALUES asks for.");
        }
        return ways.goOn(towards, user);
    }

    private static List<Integer> known(String names, AcrLevels levels) {
        List<Integer> known = Arrays.stream(names.trim().split(" +"))
                .map(levels::level)
                .filter(level -> level > 0)
                .toList();
        if (known.isEmpty()) {
            throw CognitoError.invalidParameter("TARGET_ACR_VALUES names no level of the user pool.");
        }
        return known;
    }

    private SignIn signIn(String token, Attempt attempt, User user) {
        Bearer bearer = tokens.authenticate(token);
        if (!bearer.pool().id().equals(attempt.pool().id())) {
            throw AccessTokens.invalid();
        }
        if (!bearer.user().sub().equals(user.sub())) {
            throw CognitoError.notAuthorized("ACCESS_TOKEN is not one of the user USERNAME.");
        }
        return bearer.signIn();
    }

    private boolean isYoung(SignIn signIn, Optional<Duration> maxAge) {
        Duration age = Duration.ofSeconds(
                clock.instant().getEpochSecond() - signIn.authTime().getEpochSecond());
        return maxAge.filter(longest -> age.compareTo(longest) > 0).isEmpty();
    }

    private static Duration seconds(String number) {
        if (!number.matches("\\d{1,10}")) {
            throw CognitoError.invalidParameter("MAX_AGE is a number of seconds, 0 or more.");
        }
        return Duration.ofSeconds(Long.parseLong(number));
    }

    static CognitoError noFactors() {
        return CognitoError.invalidParameter("The user has no factors for a level that TARGET_ACR_VALUES names.");
    }
}
