package org.cognitojunit.emulator.trigger;

/**
 * A Lambda function over a typed event, which it reads and whose response it fills.
 *
 * @param <E> the event of the trigger
 */
@FunctionalInterface
public interface TriggerHandler<E extends TriggerEvent> {

    /**
     * Handles an event.
     *
     * @throws Exception to refuse, which fails the call with {@code UserLambdaValidationException} and this message
     */
    void handle(E event) throws Exception;
}
