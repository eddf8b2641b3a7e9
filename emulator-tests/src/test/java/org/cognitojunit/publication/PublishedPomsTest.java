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
    void the_extension_brings_the_emulator_and_nothing_else() {
        PublishedPom pom = PublishedPom.of("extension");

        assertThat(pom.transitiveDependencies())
                .containsExactly("org.cognitojunit:cognito-emulator:" + pom.text("/project/version"));
    }

    @Test
    void the_emulator_brings_two_libraries() {
        assertThat(PublishedPom.of("emulator").transitiveDependencies())
                .extracting(coordinates -> coordinates.replaceAll(":[^:]*$", ""))
                .containsExactly("com.nimbusds:nimbus-jose-jwt", "org.apache.httpcomponents.core5:httpcore5");
    }

    @Test
    void the_module_for_spring_brings_the_extension_and_nothing_else() {
        PublishedPom pom = PublishedPom.of("spring");

        assertThat(pom.transitiveDependencies())
                .containsExactly("org.cognitojunit:cognito-junit:" + pom.text("/project/version"));
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
