package org.cognitojunit.clients.lifecycle;

import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The AWS SDK for Java. */
class JavaSdkTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @TestFactory
    Stream<DynamicTest> every_resource_lives_its_life() {
        return LifeCycle.tests(new JavaSdk(aws.cognito()), aws.emulator(), name -> true);
    }
}
