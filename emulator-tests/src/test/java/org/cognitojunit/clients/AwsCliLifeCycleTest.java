package org.cognitojunit.clients;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cognitojunit.clients.lifecycle.LifeCycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The first AWS CLI on the path, a process for each call. */
@EnabledIf(value = "isInstalled", disabledReason = "The AWS CLI (aws) is not on the PATH.")
class AwsCliLifeCycleTest {

    @AutoClose
    private final CognitoEmulator emulator = CognitoEmulator.start();

    @AutoClose
    private WarmAwsCli warm;

    static boolean isInstalled() {
        return Executables.has("aws");
    }

    @TestFactory
    Stream<DynamicTest> a_user_and_a_pool_live_their_lives(@TempDir Path directory) {
        return lives(directory, Set.of("user", "user-pool")::contains);
    }

    @TestFactory
    @Tag("nightly")
    Stream<DynamicTest> every_resource_lives_its_life(@TempDir Path directory) {
        return lives(directory, name -> true);
    }

    private Stream<DynamicTest> lives(Path directory, Predicate<String> wanted) {
        Path aws = Executables.onPath("aws").get(0);
        // Not closed with the stream, which ends before the last of its tests do.
        warm = WarmAwsCli.start(aws, directory);
        return LifeCycle.tests(new AwsCli(aws, warm.program(), emulator.endpoint(), directory), emulator, wanted);
    }
}
