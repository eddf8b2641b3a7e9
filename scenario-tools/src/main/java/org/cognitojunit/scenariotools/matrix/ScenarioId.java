package org.cognitojunit.scenariotools.matrix;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a scenario in every run.
 *
 * @param invocation the display name of one invocation of a scenario with parameters; empty for any other
 */
public record ScenarioId(String className, String method, String invocation) implements Comparable<ScenarioId> {

    private static final Pattern IN_FILES =
            Pattern.compile("(?<type>[^#\\s]+)#(?<method>[^#\\s]+)(?: (?<invocation>\\S.*))?", Pattern.DOTALL);

    private static final Comparator<ScenarioId> ORDER = Comparator.comparing(ScenarioId::className)
            .thenComparing(ScenarioId::method)
            .thenComparing(ScenarioId::invocation, ScenarioId::compareNumbers);

    /** A scenario, or all invocations of one with parameters. */
    public ScenarioId(String className, String method) {
        this(className, method, "");
    }

    /** @throws IllegalArgumentException if the text is none of an id */
    static ScenarioId of(String text) {
        Matcher matcher = IN_FILES.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no id of a scenario, such as 'org.example.SignInScenarios#bob_signs_in'");
        }
        String invocation = matcher.group("invocation");
        return new ScenarioId(matcher.group("type"), matcher.group("method"), invocation == null ? "" : invocation);
    }

    public boolean isInvocation() {
        return !invocation.isEmpty();
    }

    /** The scenario that this is, or is an invocation of. */
    public ScenarioId whole() {
        return new ScenarioId(className, method);
    }

    /** {@code the_name_of_a_method} as a sentence, with the invocation. */
    public String title() {
        return method.replace('_', ' ') + (isInvocation() ? " " + invocation : "");
    }

    /** What scenarios are grouped by: the last part of the package. */
    String subject() {
        String name = packageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The class without its package, nested ones with a dot. */
    String shortClass() {
        String name = packageName();
        return className.substring(name.isEmpty() ? 0 : name.length() + 1).replace('$', '.');
    }

    private String packageName() {
        int end = className.lastIndexOf('.');
        return end < 0 ? "" : className.substring(0, end);
    }

    @Override
    public int compareTo(ScenarioId other) {
        return ORDER.compare(this, other);
    }

    /** So that {@code [10]} comes after {@code [9]}. */
    private static int compareNumbers(String one, String other) {
        int byLength = Integer.compare(one.indexOf(']'), other.indexOf(']'));
        return one.startsWith("[") && other.startsWith("[") && byLength != 0 ? byLength : one.compareTo(other);
    }

    @Override
    public String toString() {
        return className + "#" + method + (isInvocation() ? " " + invocation : "");
    }
}
