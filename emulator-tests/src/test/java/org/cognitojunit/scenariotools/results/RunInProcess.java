package org.cognitojunit.scenariotools.results;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a class of tests in a process of its own, where the launcher finds the listener by itself. */
final class RunInProcess {

    private RunInProcess() {}

    public static void main(String[] args) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(args[0]))
                        .build());
    }

    /**
     * @param properties each {@code name=value}
     * @return the exit code
     */
    static int of(Class<?> tests, Path directory, String... properties) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dcognito.results=" + directory);
        command.add("-Djunit.jupiter.execution.parallel.enabled=false");
        List.of(properties).forEach(property -> command.add("-D" + property));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), RunInProcess.class.getName(), tests.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        Process run = builder.start();
        try {
            assertThat(run.waitFor(120, SECONDS)).as("the process ends").isTrue();
            return run.exitValue();
        } finally {
            run.destroyForcibly();
        }
    }
}
