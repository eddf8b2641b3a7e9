package org.cognitojunit.emulator.internal.operation.event;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.event.EventType;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** Says which operations make events, and of what type. */
public record EventRecorder(UserPools pools, AccessTokens accessTokens, Clock clock) {

    /** Wraps those of the operations that make events. */
    public void listenTo(Map<String, Operation> operations) {
        Scenes signIn = new SignInScenes(pools, clock);
        Map<String, Scenes> scenes = Map.of(
                "AdminInitiateAuth", signIn,
                "AdminRespondToAuthChallenge", signIn,
                "InitiateAuth", signIn,
                "RespondToAuthChallenge", signIn,
                "SignUp", named(EventType.SIGN_UP),
                "ForgotPassword", named(EventType.FORGOT_PASSWORD),
                "ConfirmForgotPassword", named(EventType.PASSWORD_CHANGE),
                "ResendConfirmationCode", named(EventType.RESEND_CODE),
                "ChangePassword", own(EventType.PASSWORD_CHANGE));
        scenes.forEach((name, scene) ->
                operations.computeIfPresent(name, (n, operation) -> new Recorded(operation, scene, clock)));
    }

    /** What users do who name themselves to a client. */
    private Scenes named(EventType type) {
        return input -> pools.findByClient(input.string("ClientId"))
                .map(pool -> new Scene(
                        pool,
                        clock,
                        input.string("Username"),
                        type,
                        input.requestId(),
                        Optional.empty(),
                        Scene.ipAddress(input)));
    }

    /** What users do who bring an access token. */
    private Scenes own(EventType type) {
        return input -> {
            try {
                AccessTokens.Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
                return Optional.of(new Scene(
                        bearer.pool(),
                        clock,
                        bearer.user().username(),
                        type,
                        input.requestId(),
                        Optional.empty(),
                        Optional.empty()));
            } catch (CognitoError refused) {
                return Optional.empty();
            }
        };
    }
}
