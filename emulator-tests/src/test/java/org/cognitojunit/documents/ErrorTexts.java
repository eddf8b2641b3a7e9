package org.cognitojunit.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts in the emulator's code that its answers may have as a message. A text is a string literal of two words at least,
 * or several that are put together, where {@code …} stands for what is not literal.
 */
final class ErrorTexts {

    private static final Path CODE = Path.of("../emulator/src/main/java/org/cognitojunit/emulator/internal");

    /** Packages and classes whose texts are for people at the emulator's console, or what mails say. */
    private static final List<String> OTHER_READERS = List.of(
            "/process/",
            "/tls/",
            "/http/",
            "/web/",
            "/login/",
            "/x509/",
            "/function/",
            "/sts/",
            "pool/MessageTemplates.java",
            "protocol/ServiceModel.java",
            "trigger/LambdaEndpoint.java");

    /** What is no message, though it has two words: formats, constants of a protocol, what debuggers show. */
    private static final Pattern NO_MESSAGE =
            Pattern.compile("\\w+\\[.*|EEE MMM d HH:mm:ss 'UTC' uuuu|Caldera Derived Key.*|\\{##Click Here##}");

    private static final Pattern COMMENT =
            Pattern.compile("'\"'|\"(?:\\\\.|[^\"\\\\\n])*\"|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final String LITERAL = "\"(?:\\\\.|[^\"\\\\])*\"";
    /** A literal, and what is added to it. An operand that is no literal may hold calls, whose arguments may hold calls. */
    private static final Pattern SUM = Pattern.compile(
            LITERAL + "(?:\\s*\\+\\s*(?:" + LITERAL + "|[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\)[\\w.]*)*))*");

    private static final Pattern PART =
            Pattern.compile("(" + LITERAL + ")|\\+\\s*[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\)[\\w.]*)*");
    private static final Pattern NOT_ANSWERED = Pattern.compile(
            "(?:IllegalStateException|IllegalArgumentException|AssertionError|UnsupportedOperationException|LOG\\.log"
                    + "|Pattern\\.compile|UncheckedIOException|log\\.log)\\s*\\((?:[^;\"]|\"(?:\\\\.|[^\"\\\\])*\")*$");

    private ErrorTexts() {}

    /** Every text, with the classes that have it. */
    static Map<String, TreeSet<String>> find() {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(".java", "");
            texts(read(file))
                    .forEach(text ->
                            found.computeIfAbsent(text, t -> new TreeSet<>()).add(name));
        }
        return found;
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            OTHER_READERS.stream().noneMatch(file.toString().replace('\\', '/')::contains))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            String code = Files.readString(file);
            return COMMENT.matcher(code)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("\"") ? found.group() : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(String code) {
        List<String> texts = new ArrayList<>();
        Matcher sum = SUM.matcher(code);
        while (sum.find()) {
            int statement = Math.max(code.lastIndexOf(';', sum.start()), code.lastIndexOf('{', sum.start()));
            boolean answered = !NOT_ANSWERED
                    .matcher(code.substring(statement + 1, sum.start()))
                    .find();
            String text = joined(sum.group());
            if (answered
                    && !NO_MESSAGE.matcher(text).matches()
                    && text.matches("(?s).*[A-Za-z]{2}.* .*[A-Za-z]{2}.*")) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String joined(String sum) {
        StringBuilder text = new StringBuilder();
        Matcher part = PART.matcher(sum);
        while (part.find()) {
            String literal = part.group(1);
            text.append(
                    literal == null
                            ? "…"
                            : literal.substring(1, literal.length() - 1)
                                    .replace("\\\"", "\"")
                                    .replace("\\\\", "\\"));
        }
        return text.toString();
    }
}
