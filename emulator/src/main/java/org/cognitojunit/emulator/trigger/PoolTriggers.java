package org.cognitojunit.emulator.trigger;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda triggers of one pool, as functions in Java. A function registered here counts as configured, whatever the pool's
 * {@code LambdaConfig} says, and takes the place of one registered before for the same trigger.
 *
 * <pre>{@code
 * emulator.trigger(poolId)
 *         .preAuthentication(event -> {
 *             if (event.userName().equals("mallory")) {
 *                 throw new IllegalStateException("Not today");
 *             }
 *         })
 *         .preTokenGeneration(event -> event.addOrOverrideClaim("tenant", "acme"));
 * }</pre>
 *
 * <p>A function runs on the thread of the call that caused it, possibly several at a time, and may call the emulator. What it
 * throws fails that call with {@code UserLambdaValidationException}. One that moves the emulator's clock by more than five
 * seconds has timed out, and is tried three times.
 */
public interface PoolTriggers {

    /**
     * Registers a function over Cognito's JSON.
     *
     * @param trigger the trigger's name in {@code LambdaConfig}, for example {@code PreSignUp}
     */
    default PoolTriggers on(String trigger, TriggerFunction function) {
        return on(Trigger.named(trigger), TriggerVersion.V1_0, function);
    }

    /**
     * Registers a function over Cognito's JSON for a version of the event.
     *
     * @throws IllegalArgumentException if the trigger does not have that version, or the pool's tier does not offer it
     */
    PoolTriggers on(Trigger trigger, TriggerVersion version, TriggerFunction function);

    /** Takes a function away. */
    PoolTriggers remove(Trigger trigger);

    /** Before a user is added. */
    default PoolTriggers preSignUp(TriggerHandler<PreSignUpEvent> handler) {
        return on(Trigger.PRE_SIGN_UP, PreSignUpEvent::new, handler);
    }

    /** After a user has confirmed sign-up or a forgotten password. */
    default PoolTriggers postConfirmation(TriggerHandler<PostConfirmationEvent> handler) {
        return on(Trigger.POST_CONFIRMATION, PostConfirmationEvent::new, handler);
    }

    /** Before a sign-in is looked at. */
    default PoolTriggers preAuthentication(TriggerHandler<PreAuthenticationEvent> handler) {
        return on(Trigger.PRE_AUTHENTICATION, PreAuthenticationEvent::new, handler);
    }

    /** After a user has signed in. */
    default PoolTriggers postAuthentication(TriggerHandler<PostAuthenticationEvent> handler) {
        return on(Trigger.POST_AUTHENTICATION, PostAuthenticationEvent::new, handler);
    }

    /** Before tokens are issued, version 1: claims of the ID token, and groups. */
    default PoolTriggers preTokenGeneration(TriggerHandler<PreTokenGenerationEvent> handler) {
        return on(Trigger.PRE_TOKEN_GENERATION, PreTokenGenerationEvent::new, handler);
    }

    /**
     * Before tokens are issued, version 2 or 3: claims of both tokens, scopes and groups.
     *
     * @throws IllegalArgumentException for version 1, whose event is another, and where the pool's tier is Lite
     */
    default PoolTriggers preTokenGeneration(TriggerVersion version, TriggerHandler<PreTokenGenerationV2Event> handler) {
        if (version == TriggerVersion.V1_0) {
            throw new IllegalArgumentException("Version V1_0 has an event of its own. Leave the version out for it.");
        }
        return on(Trigger.PRE_TOKEN_GENERATION, version, TriggerEvent.typed(PreTokenGenerationV2Event::new, handler));
    }

    /** At every step of a custom sign-in: what comes next. */
    default PoolTriggers defineAuthChallenge(TriggerHandler<DefineAuthChallengeEvent> handler) {
        return on(Trigger.DEFINE_AUTH_CHALLENGE, DefineAuthChallengeEvent::new, handler);
    }

    /** When a custom challenge is put. */
    default PoolTriggers createAuthChallenge(TriggerHandler<CreateAuthChallengeEvent> handler) {
        return on(Trigger.CREATE_AUTH_CHALLENGE, CreateAuthChallengeEvent::new, handler);
    }

    /** When a custom challenge was answered. */
    default PoolTriggers verifyAuthChallengeResponse(TriggerHandler<VerifyAuthChallengeResponseEvent> handler) {
        return on(Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE, VerifyAuthChallengeResponseEvent::new, handler);
    }

    /** When somebody signs in whom the pool does not know. */
    default PoolTriggers userMigration(TriggerHandler<UserMigrationEvent> handler) {
        return on(Trigger.USER_MIGRATION, UserMigrationEvent::new, handler);
    }

    /** Before a message is sent. */
    default PoolTriggers customMessage(TriggerHandler<CustomMessageEvent> handler) {
        return on(Trigger.CUSTOM_MESSAGE, CustomMessageEvent::new, handler);
    }

    /** In place of sending an email message. */
    default PoolTriggers customEmailSender(TriggerHandler<CustomSenderEvent> handler) {
        return on(Trigger.CUSTOM_EMAIL_SENDER, CustomSenderEvent::new, handler);
    }

    /** In place of sending a text message. */
    default PoolTriggers customSmsSender(TriggerHandler<CustomSenderEvent> handler) {
        return on(Trigger.CUSTOM_SMS_SENDER, CustomSenderEvent::new, handler);
    }

    private <E extends TriggerEvent> PoolTriggers on(
            Trigger trigger, Function<Map<String, @Nullable Object>, E> face, TriggerHandler<E> handler) {
        return on(trigger, TriggerVersion.V1_0, TriggerEvent.typed(face, handler));
    }
}
