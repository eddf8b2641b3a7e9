package org.cognitojunit.scenarios.sample;

import org.cognitojunit.scenariotools.marker.VerifiedOnAws;
import org.junit.jupiter.api.Test;

/** Says that it was verified. Nobody runs it. */
public class MarkedSample {

    @Test
    @VerifiedOnAws
    void refusal() {}
}
