package org.cognitojunit.scenariotools.recording;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A scenario, or one invocation of it.
 *
 * @param invocation which one, from 1; empty where there is but one
 */
record Scenario(Class<?> type, Method method, String invocation) {

    private static final String SCENARIOS = "org.cognitojunit.scenarios.";

    /** In a unique id: {@code [test-template-invocation:#2]}. */
    private static final Pattern INVOCATION = Pattern.compile("test-template-invocation:#(\\d+)]");

    /** The scenario that a context is about; empty for any other test, and for a class. */
    static Optional<Scenario> of(ExtensionContext context) {
        Matcher invocation = INVOCATION.matcher(context.getUniqueId());
        String number = invocation.find() ? invocation.group(1) : "";
        return context.getTestMethod()
                .map(method -> new Scenario(context.getRequiredTestClass(), method, number))
                .filter(scenario -> scenario.type().getName().startsWith(SCENARIOS));
    }

    /** For people: {@code recipe.RecipeScenarios.a_deleted_user_is_gone}. */
    String name() {
        return inShort() + "." + method.getName() + (invocation.isEmpty() ? "" : " [" + invocation + "]");
    }

    /** Of its recording: {@code recipe/RecipeScenarios/a_deleted_user_is_gone.json}. */
    String path() {
        int end = type.getPackageName().length() + 1 - SCENARIOS.length();
        String folder =
                inShort().substring(0, end).replace('.', '/') + inShort().substring(end);
        return folder + "/" + method.getName() + (invocation.isEmpty() ? "" : "-" + invocation) + ".json";
    }

    private String inShort() {
        return type.getName().substring(SCENARIOS.length()).replace('$', '.');
    }
}
