package org.cognitojunit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedPomsTest {

    static List<String> modules() {
        return PublishedPom.modules();
    }

    @Test
    void the_emulator_brings_two_libraries() {
        assertThat(dependencies("emulator"))
                .containsExactly("com.nimbusds:nimbus-jose-jwt", "org.apache.httpcomponents.core5:httpcore5");
    }

    @Test
    void the_extension_brings_the_emulator_and_a_library_that_the_emulator_brings_too() {
        assertThat(dependencies("extension"))
                .containsExactly("org.cognitojunit:cognito-emulator", "com.nimbusds:nimbus-jose-jwt");
    }

    @Test
    void the_aws_backend_brings_what_users_had_to_add() {
        assertThat(dependencies("backends/aws"))
                .containsExactly(
                        "org.cognitojunit:cognito-junit", "software.amazon.awssdk:sts", "org.awaitility:awaitility");
    }

    @Test
    void the_localstack_backend_brings_testcontainers() {
        assertThat(dependencies("backends/localstack"))
                .containsExactly(
                        "org.cognitojunit:cognito-junit",
                        "com.nimbusds:nimbus-jose-jwt",
                        "org.testcontainers:testcontainers-localstack");
    }

    @Test
    void the_module_for_spring_brings_the_extension_and_nothing_else() {
        assertThat(dependencies("spring")).containsExactly("org.cognitojunit:cognito-junit");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void what_belongs_together_has_one_version(String module) {
        PublishedPom pom = PublishedPom.of(module);

        assertThat(pom.transitiveDependencies())
                .filteredOn(coordinates -> coordinates.startsWith("org.cognitojunit:"))
                .allSatisfy(coordinates -> assertThat(coordinates).endsWith(":" + pom.text("/project/version")));
    }

    private static List<String> dependencies(String module) {
        return PublishedPom.of(module).transitiveDependencies().stream()
                .map(coordinates -> coordinates.replaceAll(":[^:]*$", ""))
                .toList();
    }

    @Test
    void the_bom_lists_what_is_published_and_nothing_else() {
        PublishedPom bom = PublishedPom.of("bom");
        String version = bom.text("/project/version");

        assertThat(bom.managedDependencies())
                .containsExactlyInAnyOrderElementsOf(modules().stream()
                        .filter(module -> !module.equals("bom"))
                        .map(module -> "org.cognitojunit:"
                                + PublishedPom.of(module).text("/project/artifactId") + ":" + version)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_pom_stands_alone(String module) {
        PublishedPom pom = PublishedPom.of(module);

        assertThat(pom.elements())
                .contains("groupId", "artifactId", "version", "name", "description", "licenses")
                .doesNotContain("parent", "properties", "repositories", "build", "profiles");
        assertThat(pom.text("/project/licenses/license/name")).isEqualTo("Apache-2.0");
    }
}
