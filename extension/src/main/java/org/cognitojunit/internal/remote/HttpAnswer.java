package org.cognitojunit.internal.remote;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came over HTTP, whoever sent it.
 *
 * @param contentType as its header says; empty where there is none
 * @param body its beginning; empty where nobody has read it
 */
public record HttpAnswer(int status, String contentType, String body) {

    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST = 120;

    /** Whether it is a page for people, which no emulator sends and every proxy does. */
    public boolean isPage() {
        return contentType.toLowerCase(Locale.ROOT).contains("html")
                || body.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14)
                || body.stripLeading().regionMatches(true, 0, "<html", 0, 5);
    }

    /** For a sentence: {@code HTTP 502 and the page 'Bad Gateway'}. */
    public String inWords() {
        if (!isPage()) {
            return "HTTP " + status + " and " + (body.isBlank() ? "nothing else" : inShort(body));
        }
        Matcher title = TITLE.matcher(body);
        return "HTTP " + status + " and a page" + (title.find() ? " called '" + inShort(title.group(1)) + "'" : "");
    }

    private static String inShort(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
