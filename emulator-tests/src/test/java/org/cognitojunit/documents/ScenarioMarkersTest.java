package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;
import static org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.scenariotools.marker.DivergesFromAws;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.cognitojunit.scenariotools.marker.VerifiedOnAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Each scenario says, with exactly one marker, how its expectation is known to be right. */
class ScenarioMarkersTest {

    private static final List<Class<? extends Annotation>> MARKERS =
            List.of(VerifiedOnAws.class, SeenOnAws.class, NotVerified.class, EmulatorOnly.class, DivergesFromAws.class);

    static Stream<Method> scenarios() {
        return ReflectionSupport.streamAllClassesInPackage(
                        "org.cognitojunit.scenarios", type -> true, name -> name.contains("Scenarios"))
                .flatMap(type -> AnnotationSupport.findAnnotatedMethods(type, Testable.class, TOP_DOWN).stream());
    }

    @Test
    void there_are_at_least_forty() {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_has_exactly_one_marker(Method scenario) {
        assertThat(MARKERS).filteredOn(marker -> isAnnotated(scenario, marker)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_is_for_emulators_only_where_it_requires_what_only_they_can_do(Method scenario) {
        // Messages are what AWS can do as well, and what live runs do not let it do.
        boolean needsAnEmulator = findAnnotation(scenario, RequiresCapability.class).stream()
                .flatMap(required -> Arrays.stream(required.value()))
                .anyMatch(capability -> capability != Capability.MESSAGES);

        assertThat(isAnnotated(scenario, EmulatorOnly.class)).isEqualTo(needsAnEmulator);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_that_others_have_seen_names_a_source_of_the_documents_and_a_date(Method scenario) {
        findAnnotation(scenario, SeenOnAws.class).ifPresent(seen -> {
            String tag = seen.source().replaceAll("-[a-z]+$", "");

            assertThat(Documents.read("docs/fidelity.md")).containsPattern("\\| [^|]*\\b" + tag + "\\b[^|]* \\|");
            assertThat(YearMonth.parse(seen.on().substring(0, 7))).isAfter(YearMonth.of(2014, 1));
        });
    }
}
