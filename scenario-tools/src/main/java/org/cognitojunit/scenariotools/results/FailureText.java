package org.cognitojunit.scenariotools.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why something failed, in one line that shows no secret and is the same in the next run. */
final class FailureText {

    private static final int LONGEST = 240;

    /** What the extension adds to a failure is in the report of the test. */
    private static final Pattern EXCHANGE = Pattern.compile("\\sThe exchange:.*", Pattern.DOTALL);

    /** Tokens, sessions, codes and what else nobody should see, and ids that differ from run to run. */
    private static final Map<Pattern, String> REPLACED = new LinkedHashMap<>();

    static {
        // What the SDK adds to every message.
        replace(
                "\\(Service: \\w+, Status Code: (\\d+), Request ID: [^)]*\\)( \\(SDK Attempt Count: \\d+\\))?",
                "(HTTP $1)");
        replace("eyJ[\\w-]*\\.[\\w-]+(\\.[\\w-]*)*", "‹token›");
        replace("\\b\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}\\b", "‹id›");
        replace("\\b(local|[a-z]{2}(-[a-z]+)+-\\d)_\\w+", "‹pool›");
        replace("\\b(localhost|127\\.0\\.0\\.1):\\d+", "$1:‹port›");
        replace("[\\w+/=-]{40,}", "‹…›");
        replace("\\b(?=[a-z]*\\d)[a-z\\d]{25,}\\b", "‹id›");
        replace("@\\p{XDigit}{5,8}\\b", "@‹hash›");
        replace("\\b\\d{6,}(\\.\\d+)?(E\\d+)?L?\\b", "‹number›");
        replace("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", "‹time›");
    }

    private FailureText() {}

    private static void replace(String pattern, String by) {
        REPLACED.put(Pattern.compile(pattern), by);
    }

    static String of(Optional<Throwable> failure) {
        return failure.map(thrown -> inShort(
                        thrown.getMessage() == null || thrown.getMessage().isBlank()
                                ? thrown.getClass().getName()
                                : thrown.getMessage()))
                .orElse("It failed without saying why.");
    }

    static String inShort(String text) {
        String line = EXCHANGE.matcher(text).replaceAll("").strip().replaceAll("\\s+", " ");
        for (Map.Entry<Pattern, String> replaced : REPLACED.entrySet()) {
            line = replaced.getKey().matcher(line).replaceAll(replaced.getValue());
        }
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
