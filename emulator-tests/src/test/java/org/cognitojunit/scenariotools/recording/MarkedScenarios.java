package org.cognitojunit.scenariotools.recording;

import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;
import static org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.scenariotools.marker.VerifiedOnAws;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Holds the marker {@link VerifiedOnAws} of scenarios against a directory of recordings. */
final class MarkedScenarios {

    private final Map<String, Scenario> byPath = new HashMap<>();

    private MarkedScenarios() {}

    static MarkedScenarios of(Stream<Class<?>> types) {
        MarkedScenarios scenarios = new MarkedScenarios();
        types.forEach(type -> AnnotationSupport.findAnnotatedMethods(type, Testable.class, TOP_DOWN).stream()
                .filter(method -> method.getDeclaringClass() == type)
                .forEach(method -> scenarios.add(type, method)));
        return scenarios;
    }

    private void add(Class<?> type, Method method) {
        Scenario scenario = new Scenario(type, method, "");
        byPath.put(scenario.path(), scenario);
    }

    int count() {
        return byPath.size();
    }

    /** Marks in the sources those that have a recording and are not known to. */
    void mark(Path directory, Path sources) {
        RecordingRun.files(directory).keySet().stream()
                .map(MarkedScenarios::withoutInvocation)
                .distinct()
                .map(byPath::get)
                .filter(Objects::nonNull)
                .filter(scenario -> !isAnnotated(scenario.method(), VerifiedOnAws.class))
                .forEach(scenario -> MarkerWriter.mark(sources, scenario));
    }

    /** What is wrong with the markers or the recordings, a sentence each. */
    List<String> contradictions(Path directory) {
        List<String> contradictions = new ArrayList<>();
        Set<String> recorded = RecordingRun.files(directory).keySet().stream()
                .filter(file -> !file.equals("README.md"))
                .collect(Collectors.toSet());
        for (String file : recorded) {
            Scenario scenario = byPath.get(withoutInvocation(file));
            if (scenario == null) {
                contradictions.add(
                        file + " is the recording of no scenario. Delete it, or record the scenario that it was.");
            } else {
                problem(directory, scenario, file).ifPresent(contradictions::add);
                if (!isAnnotated(scenario.method(), VerifiedOnAws.class)) {
                    contradictions.add(scenario.name() + " has a recording, but not the marker @VerifiedOnAws.");
                }
            }
        }
        Set<String> scenariosWithRecording =
                recorded.stream().map(MarkedScenarios::withoutInvocation).collect(Collectors.toSet());
        byPath.forEach((path, scenario) -> {
            if (isAnnotated(scenario.method(), VerifiedOnAws.class) && !scenariosWithRecording.contains(path)) {
                contradictions.add(scenario.name() + " has the marker @VerifiedOnAws, but no recording.");
            }
        });
        return contradictions;
    }

    private static Optional<String> problem(Path directory, Scenario scenario, String file) {
        String invocation = file.replaceAll("^.*?(?:-(\\d+))?\\.json$", "$1");
        try {
            new Recordings(directory, true).of(new Scenario(scenario.type(), scenario.method(), invocation));
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static String withoutInvocation(String file) {
        return file.replaceAll("-\\d+\\.json$", ".json");
    }
}
