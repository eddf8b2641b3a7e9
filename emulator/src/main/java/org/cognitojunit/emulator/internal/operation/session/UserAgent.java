package org.cognitojunit.emulator.internal.operation.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the {@code User-Agent} of a browser tells: {@code Chrome 125 / macOS 15.0}. */
final class UserAgent {

    /** Those whose agents name other browsers too come first. */
    private static final Map<String, Pattern> BROWSERS = ordered(
            "Edge", "Edg(?:A|iOS)?/(\\d+)",
            "Opera", "OPR/(\\d+)",
            "Firefox", "(?:Firefox|FxiOS)/(\\d+)",
            "Chrome", "(?:Chrome|CriOS)/(\\d+)",
            "Safari", "Version/(\\d+)\\S* (?:Mobile/\\S+ )?Safari/");

    private static final Map<String, Pattern> SYSTEMS = ordered(
            "iOS", "(?:iPhone|iPad).* OS ([\\d_]+)",
            "Android", "Android ([\\d.]+)",
            "Windows", "Windows NT ([\\d.]+)",
            "macOS", "Mac OS X ([\\d_.]+)",
            "Linux", "Linux()");

    private UserAgent() {}

    /** Browser and operating system; empty for what is no browser, such as an SDK. */
    static Optional<String> device(String userAgent) {
        return named(BROWSERS, userAgent)
                .flatMap(browser -> named(SYSTEMS, userAgent).map(system -> browser + " / " + system));
    }

    private static Optional<String> named(Map<String, Pattern> patterns, String userAgent) {
        for (Map.Entry<String, Pattern> entry : patterns.entrySet()) {
            Matcher matcher = entry.getValue().matcher(userAgent);
            if (matcher.find()) {
                return Optional.of((entry.getKey() + " " + matcher.group(1).replace('_', '.')).strip());
            }
        }
        return Optional.empty();
    }

    private static Map<String, Pattern> ordered(String... namesAndPatterns) {
        Map<String, Pattern> result = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            result.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return result;
    }
}
