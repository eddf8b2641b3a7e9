package org.cognitojunit.scenariotools.matrix;

import java.util.Arrays;
import java.util.Optional;

/** How the expectation of a scenario is known to be right: the annotations of the same names. */
public enum Marker {
    VERIFIED_ON_AWS("VerifiedOnAws", "verified on AWS"),
    SEEN_ON_AWS("SeenOnAws", "seen on AWS"),
    NOT_VERIFIED("NotVerified", "not verified"),
    EMULATOR_ONLY("EmulatorOnly", "emulator only"),
    DIVERGES_FROM_AWS("DivergesFromAws", "differs on purpose");

    private final String annotation;
    private final String inWords;

    Marker(String annotation, String inWords) {
        this.annotation = annotation;
        this.inWords = inWords;
    }

    /** The simple name of the annotation. */
    String annotation() {
        return annotation;
    }

    String inWords() {
        return inWords;
    }

    /** Whether somebody has seen AWS behave so. */
    boolean isKnownOfAws() {
        return this == VERIFIED_ON_AWS || this == SEEN_ON_AWS;
    }

    /** Whether the scenario is about what AWS cannot do, or does in another way: nobody is measured by it. */
    boolean isBesideAws() {
        return this == EMULATOR_ONLY || this == DIVERGES_FROM_AWS;
    }

    static Optional<Marker> of(String annotation) {
        return Arrays.stream(values())
                .filter(marker -> marker.annotation.equals(annotation))
                .findFirst();
    }
}
