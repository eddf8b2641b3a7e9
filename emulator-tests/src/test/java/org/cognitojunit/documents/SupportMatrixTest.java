package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;
import org.junit.jupiter.api.Test;

/** Holds the README's table of operations against the emulator's registry. */
class SupportMatrixTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| (yes|not yet) \\| (\\d+) \\| (.*) \\|$", Pattern.MULTILINE);

    @Test
    void the_table_lists_every_operation_where_it_belongs() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            List<String> emulated = List.copyOf(emulator.operations());
            List<String> others = ServiceModel.get().operations().keySet().stream()
                    .filter(name -> !emulated.contains(name))
                    .toList();

            assertThat(listed("yes")).isEqualTo(emulated);
            assertThat(listed("not yet")).isEqualTo(others);
        }
    }

    @Test
    void the_table_counts_right() {
        assertThat(row("yes").group(2)).isEqualTo(Integer.toString(listed("yes").size()));
        assertThat(row("not yet").group(2))
                .isEqualTo(Integer.toString(listed("not yet").size()));
    }

    private static List<String> listed(String support) {
        return Arrays.asList(row(support).group(3).split(", "));
    }

    private static MatchResult row(String support) {
        return ROW.matcher(Documents.read("README.md"))
                .results()
                .filter(match -> match.group(1).equals(support))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no row '| " + support + " | … |'."));
    }
}
