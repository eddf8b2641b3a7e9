package org.cognitojunit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jars on a module path, where their names and packages must not get into each other's way. */
class ModulePathTest {

    private static final String EMULATOR = "org.cognitojunit.emulator";

    @Test
    void each_jar_has_the_name_that_a_module_requires_it_by() throws Exception {
        assertThat(names(ModuleFinder.of(jar("emulator", "cognito-emulator")))).containsExactly(EMULATOR);
        assertThat(names(ModuleFinder.of(jar("extension", "cognito-junit")))).containsExactly("org.cognitojunit");
        assertThat(names(ModuleFinder.of(jar("backends/aws", "cognito-junit-aws"))))
                .containsExactly("org.cognitojunit.aws");
        assertThat(names(ModuleFinder.of(jar("backends/localstack", "cognito-junit-localstack"))))
                .containsExactly("org.cognitojunit.localstack");
    }

    @Test
    void the_emulator_starts_as_a_module() throws Exception {
        ModuleFinder modules = ModuleFinder.of(
                jar("emulator", "cognito-emulator"),
                jar("extension", "cognito-junit"),
                // A package in two of them would be refused.
                jar("backends/aws", "cognito-junit-aws"),
                jar("backends/localstack", "cognito-junit-localstack"),
                onClassPath("nimbus-jose-jwt"),
                onClassPath("httpcore5"));
        // All of them, as an automatic module does not say which it requires.
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(modules, ModuleFinder.of(), names(modules));

        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

        Class<?> type = layer.findLoader(EMULATOR).loadClass("org.cognitojunit.emulator.CognitoEmulator");
        try (AutoCloseable emulator = (AutoCloseable) type.getMethod("start").invoke(null)) {
            assertThat(type.getModule().getName()).isEqualTo(EMULATOR);
            assertThat((URI) type.getMethod("endpoint").invoke(emulator)).hasHost("127.0.0.1");
        }
    }

    private static Set<String> names(ModuleFinder modules) {
        return modules.findAll().stream()
                .map(module -> module.descriptor().name())
                .collect(Collectors.toSet());
    }

    private static Path jar(String module, String artifact) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches(artifact + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path onClassPath(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(file -> file.getFileName().toString().matches(artifact + "-[0-9.]+\\.jar"))
                .findFirst()
                .orElseThrow();
    }
}
