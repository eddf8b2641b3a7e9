package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The versions that the README names are those that the projects in {@code compatibility} run on. */
class CompatibilityTableTest {

    @ParameterizedTest
    @CsvSource({"JUnit,junit.version", "AWS SDK for Java,awssdk.version", "AssertJ,assertj.version", "JDK,jdk"})
    void the_readme_names_the_versions_that_are_tested(String row, String property) {
        List<String> named = List.of(find("\\| " + row + " \\| (.*) \\|", Documents.read("README.md"))
                .split(", "));

        assertThat(named)
                .containsExactlyElementsOf(
                        new TreeSet<>(cells().map(cell -> value(property, cell)).toList()));
    }

    @Test
    void every_cell_is_part_of_the_matrix() {
        String matrix = Documents.read("compatibility/pom.xml");

        assertThat(folders())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(matrix).contains("<module>" + folder.getFileName() + "</module>"));
    }

    @Test
    void the_newest_are_those_that_this_project_is_built_with() {
        String newest = Documents.read("compatibility/newest/pom.xml");
        String root = Documents.read("pom.xml");

        assertThat(value("awssdk.version", newest)).isEqualTo(value("awssdk.version", root));
        assertThat(value("assertj.version", newest)).isEqualTo(value("assertj.version", root));
        assertThat(root).contains("<junit.version>" + value("junit.version", newest) + "</junit.version>");
    }

    private static Stream<String> cells() {
        return folders().stream()
                .map(folder -> Documents.read("compatibility/" + folder.getFileName() + "/pom.xml"))
                // Without those that run other tests: what is too old, and the table.
                .filter(pom -> !pom.contains("<sources>") && !pom.contains("<testSourceDirectory>"));
    }

    private static List<Path> folders() {
        try (Stream<Path> folders = Files.list(Path.of("..", "compatibility"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String property, String pom) {
        return find("<" + Pattern.quote(property) + ">(.*)</", pom);
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
