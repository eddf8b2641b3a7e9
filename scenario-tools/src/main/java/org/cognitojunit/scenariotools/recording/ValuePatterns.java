package org.cognitojunit.scenariotools.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows by their looks, wherever they stand, values that belong to one run or one account. */
final class ValuePatterns {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String REGION = "[a-z]{2}(?:-[a-z]+)+-\\d";
    private static final String POOL_ID = REGION + "_[0-9A-Za-z]+";

    /** What SRP signs. */
    private static final Pattern DATE =
            Pattern.compile("[A-Z][a-z]{2} [A-Z][a-z]{2} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d UTC \\d{4}");

    /** The longer ones first, since they hold others. */
    private static final Map<Pattern, String> KINDS = kinds();

    private ValuePatterns() {}

    private static Map<Pattern, String> kinds() {
        Map<Pattern, String> kinds = new LinkedHashMap<>();
        kinds.put(Pattern.compile("eyJ[\\w-]{8,}(?:\\.[\\w-]*){2,4}"), "token");
        kinds.put(Pattern.compile("arn:aws[\\w-]*:[\\w-]+:[\\w-]*:\\d*:[\\w/.:+=,@-]+"), "arn");
        kinds.put(Pattern.compile("https?://[^\\s/\"]+/" + POOL_ID), "issuer");
        kinds.put(Pattern.compile(REGION + "_" + UUID), "deviceKey");
        kinds.put(Pattern.compile(POOL_ID), "userPoolId");
        kinds.put(Pattern.compile(UUID), "uuid");
        kinds.put(Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"), "email");
        kinds.put(Pattern.compile("\\+\\d{7,15}"), "phoneNumber");
        kinds.put(Pattern.compile("(?<![A-Za-z0-9])(?=[a-z]*\\d)[a-z0-9]{26}(?![A-Za-z0-9])"), "clientId");
        // Nothing that people would write: ids, keys and hashes that have no name here.
        kinds.put(
                Pattern.compile("(?<![\\w+/-])(?=[\\w+/-]*\\d)(?=[\\w+/-]*[A-Z])(?=[\\w+/-]*[a-z])[\\w+/-]{22,}={0,2}"),
                "opaque");
        return kinds;
    }

    /** A text with references wherever it has something that looks like one. */
    static Text read(String text) {
        Text result = Text.literal(text).split(DATE, date -> new Text.Literal(Tolerance.TIME));
        for (Map.Entry<Pattern, String> kind : KINDS.entrySet()) {
            result = result.split(kind.getKey(), value -> new Text.Reference(kind.getValue(), value));
        }
        return result;
    }
}
