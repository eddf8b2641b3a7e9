package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on applications under test shows of clients that this module does not have is code of a test that it names. */
class YourApplicationTest {

    private static final String PAGE = Documents.read("docs/your-application.md");
    private static final Path DOCS = Path.of("../docs");

    static Stream<String> files() {
        return Pattern.compile("\\]\\((\\.\\./[^)#]+)")
                .matcher(PAGE)
                .results()
                .map(match -> match.group(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_it_names_exists(String file) {
        assertThat(DOCS.resolve(file)).exists();
    }

    static List<String> fragments() {
        return Documents.blocks(PAGE, "java fragment");
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void a_fragment_is_code_of_a_test(String fragment) {
        assertThat(files().filter(file -> file.endsWith("Test.java")).map(file -> code(DOCS.resolve(file))))
                .anyMatch(code -> code.contains(withoutSpaces(fragment)));
    }

    @Test
    void it_has_fragments() {
        assertThat(fragments()).hasSize(4);
    }

    private static String code(Path file) {
        try {
            return withoutSpaces(Files.readString(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String withoutSpaces(String code) {
        return code.replaceAll("\\s", "");
    }
}
