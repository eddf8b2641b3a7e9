package org.cognitojunit.clients.python;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.clients.lifecycle.LifeCycle;
import org.cognitojunit.clients.lifecycle.RelayedSdk;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** boto3, which refuses itself what its copy of AWS's model does not have. */
@EnabledIf(
        value = "org.cognitojunit.clients.python.BotoTest#isInstalled",
        disabledReason = "boto3 is missing: no python3 on the PATH can import it.")
class BotoLifeCycleTest {

    private final List<AutoCloseable> started = new ArrayList<>();

    @TestFactory
    Stream<DynamicContainer> every_resource_lives_its_life() {
        return Python.withBoto3().stream().map(this::lifeCycles);
    }

    private DynamicContainer lifeCycles(Path python) {
        CognitoEmulator emulator = CognitoEmulator.start();
        started.add(emulator);
        Relay relay = Python.start(python, "sdk.py", emulator.endpoint().toString());
        started.add(relay);
        String name = "boto3 of " + python;
        return dynamicContainer(name, LifeCycle.tests(new RelayedSdk(name, relay), emulator, cycle -> true));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : started) {
            each.close();
        }
    }
}
