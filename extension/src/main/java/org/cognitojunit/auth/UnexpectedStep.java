package org.cognitojunit.auth;

import org.cognitojunit.exchange.VisibleText;

/** Words the failure of a sign-in that took another turn than the test said. */
final class UnexpectedStep {

    private UnexpectedStep() {}

    static AssertionError insteadOf(String expected, AuthStep actual) {
        return new AssertionError("Expected " + expected + ", but " + describe(actual) + "\n\nThe exchange:\n"
                + actual.exchange() + "\n");
    }

    private static String describe(AuthStep step) {
        return step instanceof Challenge challenge
                ? "Cognito put the challenge " + VisibleText.of(challenge.name()) + "."
                : "the sign-in was complete: Cognito issued tokens.";
    }
}
