package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What came of all cells: none may be missing, and the table in {@code compatibility/matrix/target} says which there are. */
class MatrixTest {

    private static final Path TABLE = Path.of("target", "compatibility.md");

    @Test
    void all_cells_are_green() throws IOException {
        List<Cell> cells = Cell.all();

        Files.writeString(TABLE, table(cells));

        assertThat(cells).hasSizeGreaterThanOrEqualTo(10).allSatisfy(cell -> {
            assertThat(cell.tests()).as("tests of %s", cell).isGreaterThanOrEqualTo(25);
            assertThat(cell.notPassed()).as("not passed in %s", cell).isZero();
            assertThat(cell.ranOn())
                    .as("JDK of %s", cell)
                    .singleElement()
                    .satisfies(version -> assertThat(version).startsWith(cell.jdk()));
        });
    }

    private static String table(List<Cell> cells) {
        return cells.stream()
                .map(cell -> "| %s | %s | %s | %s | %s |%n"
                        .formatted(
                                cell.junit(),
                                cell.sdk(),
                                cell.assertj(),
                                String.join(", ", cell.ranOn()),
                                cell.notPassed() == 0 ? "all passed" : cell.notPassed() + " not passed"))
                .collect(Collectors.joining(
                        "", "| JUnit | AWS SDK | AssertJ | JDK | |\n| --- | --- | --- | --- | --- |\n", ""));
    }
}
