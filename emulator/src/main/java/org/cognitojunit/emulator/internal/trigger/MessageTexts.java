package org.cognitojunit.emulator.internal.trigger;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.jspecify.annotations.Nullable;

/**
 * How a custom message function words a message. The code goes where {@link Triggers#CODE_PARAMETER} stands.
 *
 * @param smsOrNull null where it stays as the pool words it, and so are the others
 */
public record MessageTexts(
        @Nullable String smsOrNull,
        @Nullable String emailOrNull,
        @Nullable String subjectOrNull) {

    private static final int LONGEST_SMS = 140;
    private static final int LONGEST_EMAIL = 20_000;
    private static final String CHARACTERS = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*";
    private static final Pattern WITH_CODE = Pattern.compile(CHARACTERS + "\\{####\\}" + CHARACTERS);
    private static final Pattern WITH_LINK = Pattern.compile(CHARACTERS + "\\{##" + CHARACTERS + "##\\}" + CHARACTERS);

    static final MessageTexts NONE = new MessageTexts(null, null, null);

    /**
     * Reads what a function answered.
     *
     * @param link whether the mail may have a link in place of the code
     * @throws CognitoError {@code InvalidParameterException} if a text has no place for the code, or is too long
     */
    static MessageTexts of(Reply reply, boolean link) {
        return new MessageTexts(
                body(reply, "smsMessage", "smsMessage", LONGEST_SMS, false),
                body(reply, "emailMessage", "emailBody", LONGEST_EMAIL, link),
                reply.text("emailSubject").orElse(null));
    }

    public Optional<String> smsMessage() {
        return Optional.ofNullable(smsOrNull);
    }

    public Optional<String> emailMessage() {
        return Optional.ofNullable(emailOrNull);
    }

    public Optional<String> emailSubject() {
        return Optional.ofNullable(subjectOrNull);
    }

    private static @Nullable String body(Reply reply, String name, String reportedAs, int longest, boolean link) {
        Optional<String> text = reply.text(name);
        text.ifPresent(t -> check(t, reportedAs, longest, link));
        return text.orElse(null);
    }

    private static void check(String text, String reportedAs, int longest, boolean link) {
        if (text.isEmpty()) {
            throw CognitoError.invalidParameter("The message is empty.");
        }
        if (text.length() > longest) {
            throw violation(text, reportedAs, "Member must have length less than or equal to " + longest);
        }
        boolean fits = WITH_CODE.matcher(text).matches()
                || link && WITH_LINK.matcher(text).matches();
        if (!fits) {
            throw violation(text, reportedAs, "Member must satisfy regular expression pattern: " + WITH_CODE);
        }
    }

    /** Cognito hands the text on to a service of its own, whose model refuses it. */
    private static CognitoError violation(String text, String reportedAs, String constraint) {
        return CognitoError.invalidParameter("1 validation error detected: Value '" + text + "' at '" + reportedAs
                + "' failed to satisfy constraint: " + constraint);
    }
}
