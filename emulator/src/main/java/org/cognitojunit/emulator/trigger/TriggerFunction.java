package org.cognitojunit.emulator.trigger;

/**
 * A Lambda function as Cognito sees it: JSON in, JSON out. The answer is the same event with its {@code response} filled.
 *
 * <p>It runs on the thread of the call that caused it, and may itself call the emulator.
 */
@FunctionalInterface
public interface TriggerFunction {

    /**
     * Answers an event.
     *
     * @throws Exception to refuse, which fails the call with {@code UserLambdaValidationException} and this message
     */
    String apply(String event) throws Exception;
}
