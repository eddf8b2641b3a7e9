package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * Compiles each Java block of the documents for users as it stands, and runs those that are tests, so that who copies one gets
 * what works.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SnippetsTest {

    static Stream<Arguments> snippets() {
        return Stream.concat(Stream.of("README.md"), Documents.pages("docs"))
                .flatMap(document -> Documents.blocks(Documents.read(document), "java").stream()
                        .map(code -> Arguments.of(document, SnippetCompiler.className(code), code)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("snippets")
    void a_snippet_works(String document, String className, String code, @TempDir Path output) throws Exception {
        assertThat(SnippetCompiler.problems(code, output)).isEmpty();

        if (code.contains("@Test\n")) {
            run(className, output);
        }
    }

    private static void run(String className, Path output) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(loader.loadClass(className)))
                    .execute()
                    .testEvents();

            assertThat(tests.failed().list()).isEmpty();
            assertThat(tests.succeeded().count()).isPositive();
        }
    }
}
