package org.cognitojunit.scenariotools.results;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.lang.reflect.Method;
import java.util.Optional;
import org.cognitojunit.scenariotools.marker.DivergesFromAws;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.cognitojunit.scenariotools.marker.VerifiedOnAws;
import org.cognitojunit.scenariotools.matrix.Marker;

/** What the marker of a scenario says. */
public record ScenarioMarker(Marker marker, String basis) {

    /** Empty where there is no marker. */
    public static Optional<ScenarioMarker> of(Method method) {
        if (isAnnotated(method, VerifiedOnAws.class)) {
            return Optional.of(new ScenarioMarker(Marker.VERIFIED_ON_AWS, "recorded by a live run"));
        }
        return findAnnotation(method, SeenOnAws.class)
                .map(seen -> new ScenarioMarker(Marker.SEEN_ON_AWS, seen.source() + ", " + seen.on()))
                .or(() -> findAnnotation(method, NotVerified.class)
                        .map(not -> new ScenarioMarker(Marker.NOT_VERIFIED, not.reason())))
                .or(() -> findAnnotation(method, EmulatorOnly.class)
                        .map(only -> new ScenarioMarker(Marker.EMULATOR_ONLY, only.reason())))
                .or(() -> findAnnotation(method, DivergesFromAws.class)
                        .map(diverges -> new ScenarioMarker(Marker.DIVERGES_FROM_AWS, diverges.reason())));
    }
}
