package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles each Java block of the documents for users as it stands, so that who copies it gets what compiles. */
class SnippetsTest {

    static Stream<String> snippets() {
        return Stream.of("README.md", "docs/triggers.md", "docs/clients.md")
                .flatMap(document -> Documents.blocks(Documents.read(document), "java").stream());
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_compiles(String snippet, @TempDir Path output) {
        assertThat(SnippetCompiler.problems(snippet, output)).isEmpty();
    }
}
