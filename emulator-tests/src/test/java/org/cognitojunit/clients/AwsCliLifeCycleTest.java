package org.cognitojunit.clients;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.cognitojunit.clients.lifecycle.LifeCycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first AWS CLI on the path. It starts anew for each call, which takes most of a second, so it runs what teams write
 * scripts for; the rest of its commands are made from the same model as boto3's.
 */
@EnabledIf(value = "isInstalled", disabledReason = "The AWS CLI (aws) is not on the PATH.")
class AwsCliLifeCycleTest {

    private static final Set<String> SCRIPTED = Set.of("group", "resource-server", "tags");

    @AutoClose
    private final CognitoEmulator emulator = CognitoEmulator.start();

    static boolean isInstalled() {
        return Executables.has("aws");
    }

    @TestFactory
    Stream<DynamicTest> what_scripts_manage_lives_its_life(@TempDir Path directory) {
        Path aws = Executables.onPath("aws").get(0);
        return LifeCycle.tests(new AwsCli(aws, emulator.endpoint(), directory), emulator, SCRIPTED::contains);
    }
}
