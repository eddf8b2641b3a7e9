package org.cognitojunit.internal.jupiter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test is called, by people and in the names of files. */
final class TestName {

    /** What JUnit adds to a method's name. */
    private static final Pattern PARAMETERS = Pattern.compile("\\([^()]*\\)$");

    /** The number of an invocation in a unique id: {@code [test-template-invocation:#2]}. */
    private static final Pattern INVOCATION = Pattern.compile(":#(\\d+)]");

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

    /** File systems end at 255 bytes, some users' whole paths not much later. */
    private static final int LONGEST = 120;

    private static final int HASH_BYTES = 4;

    private final ExtensionContext context;

    TestName(ExtensionContext context) {
        this.context = context;
    }

    /** The method's display name and those of its invocations; a class's, where its lifecycle methods are meant. */
    String title() {
        Optional<ExtensionContext> method = nearestWith(ExtensionContext::getTestMethod);
        if (method.isEmpty()) {
            return context.getDisplayName();
        }
        Deque<String> names = new ArrayDeque<>();
        for (ExtensionContext c = context; c != method.get(); c = c.getParent().orElseThrow()) {
            names.addFirst(c.getDisplayName());
        }
        names.addFirst(withoutParameters(method.get()));
        return String.join(" › ", names);
    }

    /** Dynamic tests have neither a class nor a method of their own, but those of their factory. */
    private Optional<ExtensionContext> nearestWith(Function<ExtensionContext, Optional<?>> element) {
        return Stream.iterate(Optional.of(context), Optional::isPresent, c -> c.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .filter(c -> element.apply(c).isPresent())
                .findFirst();
    }

    private static String withoutParameters(ExtensionContext context) {
        String name = context.getDisplayName();
        boolean isDefault = name.startsWith(context.getRequiredTestMethod().getName() + "(");
        return isDefault ? PARAMETERS.matcher(name).replaceFirst("") : name;
    }

    String className() {
        return nearestWith(ExtensionContext::getTestClass)
                .map(c -> c.getRequiredTestClass().getName().replace('$', '.'))
                .orElse("");
    }

    /**
     * Unique, also where file systems do not tell upper from lower case, and the same in each run. Says nothing of display names
     * and arguments, which may be anything, secrets too.
     */
    String fileName() {
        String method = nearestWith(ExtensionContext::getTestMethod)
                .map(c -> "." + c.getRequiredTestMethod().getName())
                .orElse("");
        String invocations = INVOCATION
                .matcher(context.getUniqueId())
                .results()
                .map(invocation -> "-" + invocation.group(1))
                .collect(Collectors.joining());
        String readable = UNSAFE.matcher(className() + method).replaceAll("_");
        String end = readable.substring(Math.max(0, readable.length() - LONGEST));
        return end + invocations + "." + hash(context.getUniqueId()) + ".html";
    }

    private static String hash(String uniqueId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(uniqueId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
