package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTest {

    static Stream<String> decisions() {
        return Documents.pages("docs/decisions");
    }

    @Test
    void they_are_numbered_without_a_gap() {
        List<String> names = decisions()
                .map(page -> page.substring(page.lastIndexOf('/') + 1))
                .toList();

        assertThat(names.stream().map(name -> name.substring(0, 4)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, names.size())
                        .mapToObj("%04d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void each_has_a_number_a_status_a_date_and_alternatives(String page) {
        int number = Integer.parseInt(page.replaceAll(".*/(\\d{4})-.*", "$1"));

        assertThat(Documents.read(page))
                .matches("(?s)# " + number + "\\. [^\\n]+\\n\\n(Accepted|Superseded by \\[decision \\d+]\\([^)]+\\)),"
                        + " \\d{4}-\\d\\d-\\d\\d\\..*\\n## Alternatives\\n\\n- .*");
    }
}
