package org.cognitojunit.scenariotools.recording;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenarios.sample.Sample;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** What happens to the emulator of a {@link Sample} before it runs. */
record Disturbance(Consumer<CognitoEmulator> effect) {

    /** The operation is refused once, in other words than Cognito's. */
    static Disturbance refusing(String operation) {
        return new Disturbance(
                emulator -> emulator.faults().next().of(operation).fail(NotAuthorizedException.class, "Not today."));
    }

    RecordingRun during(Supplier<RecordingRun> run) {
        Sample.MEANWHILE.set(effect);
        try {
            return run.get();
        } finally {
            Sample.MEANWHILE.remove();
        }
    }
}
