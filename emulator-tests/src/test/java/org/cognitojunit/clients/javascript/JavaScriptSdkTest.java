package org.cognitojunit.clients.javascript;

import java.util.stream.Stream;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.clients.lifecycle.LifeCycle;
import org.cognitojunit.clients.lifecycle.RelayedSdk;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** npm's {@code @aws-sdk/client-cognito-identity-provider}. */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class JavaScriptSdkTest {

    @AutoClose
    private final CognitoEmulator emulator = CognitoEmulator.start();

    @AutoClose
    private final Relay relay = Node.start("sdk.js", emulator.endpoint().toString());

    @TestFactory
    Stream<DynamicTest> every_resource_lives_its_life() {
        return LifeCycle.tests(new RelayedSdk("The AWS SDK for JavaScript", relay), emulator, name -> true);
    }
}
