package org.cognitojunit.exchange;

import java.util.Locale;

/**
 * Texts of others, of a call, a template or a log, as a console or a page can show them: control characters, overrides of the direction of text and
 * other characters that are not seen stand there by their number in Unicode.
 */
public final class VisibleText {

    private VisibleText() {}

    /** A text in which nothing moves the cursor, hides or turns what follows; line breaks and tabs stay. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isInvisible)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                visible.append(String.format(Locale.ROOT, c <= 0xFFFF ? "\\u%04X" : "\\u{%X}", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
