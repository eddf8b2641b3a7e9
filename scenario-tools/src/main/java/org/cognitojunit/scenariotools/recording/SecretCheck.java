package org.cognitojunit.scenariotools.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cognitojunit.exchange.Secrets;

/**
 * Looks for secrets in what is about to be written, by what the extension knows of secrets and not by what {@link MemberNames} and {@link
 * ValuePatterns} do: of two that have to fail before one gets through, neither knows the other.
 */
final class SecretCheck {

    /**
     * What a user chooses between, as a whole word: {@code EMAIL_OTP}, {@code PASSWORD}. The choice is an answer to a challenge,
     * and so passes for as secret as a password.
     */
    private static final Pattern CHOICES = Pattern.compile("(?<![^\\s\\[\",])[A-Z]+(?:_[A-Z]+)*(?![^\\s\\]\",])");

    private SecretCheck() {}

    /** @throws IllegalStateException if a secret of the calls is found */
    static void require(Scenario scenario, List<WireCall> calls, Map<String, Object> content) {
        Secrets secrets =
                new Secrets().plus(calls.stream().map(WireCall::inTheSdksWords).toList());
        List<String> texts = texts(content);
        // Once for all of them: of secrets there are many, and hardly ever one to be found.
        if (showsSecret(String.join("\n", texts), secrets)) {
            throw new IllegalStateException("The recording of " + scenario.name()
                    + " would show a secret, and was not written. What of it is shown: "
                    + texts.stream()
                            .filter(text -> showsSecret(text, secrets))
                            .map(secrets::takenOutOf)
                            .collect(Collectors.joining("; ")));
        }
    }

    private static List<String> texts(Map<String, Object> content) {
        List<String> texts = new ArrayList<>();
        Tree.withLeaves(content, leaf -> {
            if (leaf instanceof String text) {
                texts.add(text);
            }
            return leaf;
        });
        return texts;
    }

    private static boolean showsSecret(String text, Secrets secrets) {
        String plain = CHOICES.matcher(Labels.takenOutOf(text)).replaceAll("");
        return !secrets.takenOutOf(plain).equals(plain);
    }
}
