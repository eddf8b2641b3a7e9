package org.cognitojunit.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Files of the project outside this module, where the build says that they are. */
public final class ProjectFiles {

    private ProjectFiles() {}

    public static Path emulatorJar() {
        Path jar = Path.of(System.getProperty("cognito.emulator.jar", "../emulator/target/cognito-emulator.jar"));
        assertThat(jar)
                .as("the runnable jar; `mvn package -pl emulator` makes it")
                .exists();
        return jar;
    }

    static Path document(String name) {
        return Path.of(System.getProperty("cognito.docs", "../docs"), name);
    }
}
