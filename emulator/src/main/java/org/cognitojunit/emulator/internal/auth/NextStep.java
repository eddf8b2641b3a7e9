package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Assurance;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.SessionState;
import org.cognitojunit.emulator.internal.session.SignInDevice;
import org.cognitojunit.emulator.internal.token.SignInDetails;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.trigger.TokenSource;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;
import org.jspecify.annotations.Nullable;

/** Decides what comes after a step that went well: another challenge, or tokens. */
final class NextStep {

    /** Makes a session about 800 characters long, as Cognito's are. */
    private static final int SESSION_BYTES = 596;

    private final Clock clock;
    private final Ids ids;
    private final TokenIssuer tokens;
    private final Triggers triggers;
    private final boolean acr;
    private final DeviceStep devices;
    private final SecondFactorStep secondFactors;
    private @Nullable Ways ways;

    NextStep(Clock clock, Ids ids, TokenIssuer tokens, SignInCodes codes, Triggers triggers, boolean acr) {
        this.clock = clock;
        this.ids = ids;
        this.tokens = tokens;
        this.triggers = triggers;
        this.acr = acr;
        this.devices = new DeviceStep(clock, ids, this);
        this.secondFactors = new SecondFactorStep(clock, codes, devices, this);
    }

    /** The ways to a level of assurance, whose factors all come back here. */
    void lead(Ways ways) {
        this.ways = ways;
    }

    private Ways ways() {
        return Objects.requireNonNull(ways, "ways");
    }

    /** Whether sign-ins of a pool have levels of assurance. */
    boolean acr(UserPool pool) {
        return acr || pool.usesAcr();
    }

    SecondFactorStep secondFactors() {
        return secondFactors;
    }

    /** After a password or another proof of who the user is. */
    Output afterFirstFactor(Attempt attempt, User user) {
        if (user.status() == UserStatus.FORCE_CHANGE_PASSWORD) {
            return put(new NewPasswordRequired(clock, ids, this), attempt, user);
        }
        return afterPassword(attempt, user, TokenSource.AUTHENTICATION);
    }

    /** After a password that the user may keep. */
    Output afterPassword(Attempt attempt, User user, TokenSource source) {
        return Ways.isAhead(attempt) ? ways().goOn(attempt, user) : secondFactors.begin(attempt, user, source);
    }

    /** After a custom sign-in, in which MFA has no part. */
    Output afterCustomChallenges(Attempt attempt, User user) {
        return devices.begin(attempt, user).orElseGet(() -> signedIn(attempt, user));
    }

    /** After everything. */
    Output signedIn(Attempt attempt, User user) {
        return signedIn(attempt, user, TokenSource.AUTHENTICATION);
    }

    /** After everything, of which {@code source} was the last. */
    Output signedIn(Attempt attempt, User user, TokenSource source) {
        if (Ways.isAhead(attempt)) {
            return ways().goOn(attempt, user);
        }
        Map<String, String> metadata = attempt.metadata().clientMetadata();
        if (attempt.onPages()) {
            triggers.postAuthentication(attempt.subject(user), false, metadata);
            return Answer.signedIn(user);
        }
        Optional<SignInDevice> device = devices.of(attempt, user);
        boolean newDevice = device.flatMap(SignInDevice::groupKey).isPresent();
        triggers.postAuthentication(attempt.subject(user), newDevice, metadata);
        // The function may have changed the user.
        User current = attempt.pool().users().findBySub(user.sub()).orElseThrow(CognitoError::userNotFound);
        Output result = tokens.signIn(
                attempt.pool(),
                attempt.client(),
                current,
                attempt.eventId(),
                source,
                metadata,
                new SignInDetails(attempt.origin(), assurance(attempt), device.orElse(null), null));
        device.ifPresent(signedIn -> devices.signedIn(attempt.pool(), current, signedIn));
        return Answer.tokens(result.with("NewDeviceMetadata", device.flatMap(NextStep::newDeviceMetadata)));
    }

    private @Nullable Assurance assurance(Attempt attempt) {
        return acr(attempt.pool())
                ? ProvenFactors.assurance(
                                attempt.progress().methods(),
                                attempt.pool().settings().acrLevels())
                        .orElse(null)
                : null;
    }

    private static Optional<Output> newDeviceMetadata(SignInDevice device) {
        return device.groupKey()
                .map(groupKey -> Output.of("DeviceKey", device.key()).with("DeviceGroupKey", groupKey));
    }

    /** Puts a challenge to a user, in a new session. */
    Output put(Challenge challenge, Attempt attempt, User user) {
        String token = newSession(challenge.name(), attempt, user);
        return Answer.challenge(challenge.name(), challenge.parameters(attempt.pool(), user), token);
    }

    /** Opens a session in which a challenge can be answered. */
    String newSession(String challenge, Attempt attempt, User user) {
        return newSession(challenge, attempt, user, null);
    }

    /** Opens a session in which a challenge can be answered that has something to remember. */
    String newSession(String challenge, Attempt attempt, User user, @Nullable SessionState state) {
        Instant now = clock.instant();
        // Cognito's sessions begin with these letters.
        String token = "AYABe" + Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(SESSION_BYTES));
        Instant expires = now.plus(attempt.client().settings().authSessionValidity());
        attempt.pool()
                .sessions()
                .add(
                        new Session(
                                token,
                                attempt.client().id(),
                                user.sub(),
                                challenge,
                                attempt.eventId(),
                                expires,
                                false,
                                state,
                                attempt.deviceKey().orElse(null),
                                attempt.progress()),
                        now);
        return token;
    }
}
