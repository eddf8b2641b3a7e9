package org.cognitojunit.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cognitojunit.scenariotools.marker.DivergesFromAws;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.cognitojunit.scenariotools.marker.VerifiedOnAws;
import org.junit.jupiter.api.Test;

/** Holds the page of all scenarios against their markers, from which it is made. */
class ScenarioPageTest {

    private static final String PAGE = "docs/fidelity/scenarios.md";

    private static final String HOW_TO_WRITE_IT =
            "mvn -pl emulator-tests -am verify -Dtest=ScenarioPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dcognito.docs.write";

    @Test
    void the_page_lists_every_scenario_and_how_it_is_known() {
        String page = page(ScenarioMarkersTest.scenarios().toList());
        if (System.getProperty("cognito.docs.write") != null) {
            Documents.write(PAGE, page);
        }

        assertThat(Documents.read(PAGE))
                .as("%s, which is written by\n%s", PAGE, HOW_TO_WRITE_IT)
                .isEqualTo(page);
    }

    private static String page(List<Method> scenarios) {
        Map<String, List<Method>> bySubject = by(scenarios, ScenarioPageTest::subject);
        return """
                # The scenarios, and how each is known to be right

                Made from the markers in the code by `ScenarioPageTest`; the tags of sources are explained in
                [Fidelity](../fidelity.md).

                | subject | scenarios | verified on AWS | seen on AWS by others | not verified | need an emulator | differ on purpose |
                | --- | --- | --- | --- | --- | --- | --- |
                """
                + bySubject.entrySet().stream()
                        .map(subject -> row(subject.getKey(), subject.getValue()))
                        .collect(joining())
                + row("**all**", scenarios)
                + bySubject.entrySet().stream()
                        .map(subject -> "\n## " + subject.getKey() + "\n" + classes(subject.getValue()))
                        .collect(joining());
    }

    private static String row(String subject, List<Method> scenarios) {
        return "| %s | %d | %d | %d | %d | %d | %d |\n"
                .formatted(
                        subject,
                        scenarios.size(),
                        count(scenarios, VerifiedOnAws.class),
                        count(scenarios, SeenOnAws.class),
                        count(scenarios, NotVerified.class),
                        count(scenarios, EmulatorOnly.class),
                        count(scenarios, DivergesFromAws.class));
    }

    private static long count(List<Method> scenarios, Class<? extends Annotation> marker) {
        return scenarios.stream()
                .filter(scenario -> isAnnotated(scenario, marker))
                .count();
    }

    private static String classes(List<Method> scenarios) {
        return by(scenarios, method -> name(method.getDeclaringClass())).entrySet().stream()
                .map(type -> "\n`" + type.getKey() + "`\n\n"
                        + type.getValue().stream().map(ScenarioPageTest::line).collect(joining()))
                .collect(joining());
    }

    private static String line(Method scenario) {
        return "- %s: %s\n".formatted(scenario.getName().replace('_', ' '), knownBy(scenario));
    }

    private static String knownBy(Method scenario) {
        return findAnnotation(scenario, VerifiedOnAws.class)
                .map(verified -> "**verified on AWS** by a recording")
                .or(() -> findAnnotation(scenario, SeenOnAws.class)
                        .map(seen -> "**seen on AWS**, " + seen.source() + ", " + seen.on()))
                .or(() -> findAnnotation(scenario, NotVerified.class).map(not -> "not verified; " + not.reason()))
                .or(() -> findAnnotation(scenario, EmulatorOnly.class).map(only -> "emulator only; " + only.reason()))
                .orElseGet(() -> "differs on purpose; "
                        + findAnnotation(scenario, DivergesFromAws.class)
                                .orElseThrow()
                                .reason());
    }

    private static String subject(Method scenario) {
        String scenarios = "org.cognitojunit.scenarios.";
        return scenario.getDeclaringClass().getPackageName().substring(scenarios.length());
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Map<String, List<Method>> by(List<Method> scenarios, Function<Method, String> key) {
        return scenarios.stream()
                .sorted(Comparator.comparing(Method::getName))
                .collect(groupingBy(key, TreeMap::new, toList()));
    }
}
