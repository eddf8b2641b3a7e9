package org.cognitojunit.emulator.internal.trigger;

import java.util.Optional;
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

    static final MessageTexts NONE = new MessageTexts(null, null, null);

    static MessageTexts of(Reply reply) {
        return new MessageTexts(
                body(reply, "smsMessage", LONGEST_SMS),
                body(reply, "emailMessage", LONGEST_EMAIL),
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

    private static @Nullable String body(Reply reply, String name, int longest) {
        Optional<String> text = reply.text(name);
        if (text.filter(t -> t.length() > longest || !carriesCode(t)).isPresent()) {
            throw Reply.unrecognizable();
        }
        return text.orElse(null);
    }

    private static boolean carriesCode(String text) {
        return text.contains(Triggers.CODE_PARAMETER) || text.contains("{##");
    }
}
