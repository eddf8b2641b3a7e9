package org.cognitojunit.scenarios.recording;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cognitojunit.exchange.Secrets;

/**
 * Looks for secrets in what is about to be written, by what the extension knows of secrets and not by what {@link Names} and {@link
 * Looks} do: of two that have to fail before one gets through, neither knows the other.
 */
final class Discretion {

    /** What a user chooses between, which is an answer to a challenge as a password is: {@code EMAIL_OTP}, {@code PASSWORD}. */
    private static final Pattern CHOICES = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*\\b");

    private Discretion() {}

    /** @throws IllegalStateException if a secret of the calls is found */
    static void require(Scenario scenario, List<WireCall> calls, Map<String, Object> content) {
        Secrets secrets =
                new Secrets().plus(calls.stream().map(WireCall::inTheSdksWords).toList());
        Tree.withLeaves(content, leaf -> {
            if (leaf instanceof String text && isIndiscreet(text, secrets)) {
                throw new IllegalStateException("The recording of " + scenario.name()
                        + " would show a secret, and was not written. What of it is shown: "
                        + secrets.takenOutOf(text));
            }
            return leaf;
        });
    }

    private static boolean isIndiscreet(String text, Secrets secrets) {
        String plain = CHOICES.matcher(Labels.takenOutOf(text)).replaceAll("");
        return !secrets.takenOutOf(plain).equals(plain);
    }
}
