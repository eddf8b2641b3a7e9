package org.cognitojunit.emulator.internal.operation.event;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.event.EventType;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** The steps of sign-ins. A refresh is none. */
record SignInScenes(UserPools pools, Clock clock) implements Scenes {

    private static final Set<String> PASSWORDS = Set.of("PASSWORD", "PASSWORD_CLAIM_SIGNATURE");
    private static final Set<String> CODES = Set.of("SMS_MFA", "EMAIL_OTP", "SMS_OTP", "SOFTWARE_TOKEN_MFA");

    @Override
    public Optional<Scene> of(Input input) {
        Map<String, String> parameters =
                input.has("AuthFlow") ? input.map("AuthParameters") : input.map("ChallengeResponses");
        return pools.findByClient(input.string("ClientId"))
                .filter(pool -> parameters.containsKey("USERNAME"))
                .map(pool -> new Scene(
                        pool,
                        clock,
                        parameters.get("USERNAME"),
                        EventType.SIGN_IN,
                        eventId(pool, input),
                        challenge(input, parameters),
                        Scene.ipAddress(input)));
    }

    private String eventId(UserPool pool, Input input) {
        try {
            return input.optional("Session")
                    .map(session ->
                            pool.sessions().open(session, clock.instant()).eventId())
                    .orElse(input.requestId());
        } catch (CognitoError deadSession) {
            return input.requestId();
        }
    }

    private static Optional<String> challenge(Input input, Map<String, String> parameters) {
        if (PASSWORDS.stream().anyMatch(parameters::containsKey)) {
            return Optional.of("Password");
        }
        return input.optional("ChallengeName").filter(CODES::contains).map(name -> "Mfa");
    }
}
