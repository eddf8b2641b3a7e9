package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;
import org.junit.jupiter.api.Test;

/** Holds the README's table of operations against the emulator's registry, and that against the API. */
class SupportMatrixTest {

    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| (.*) \\|$", Pattern.MULTILINE);

    @Test
    void every_operation_of_the_api_is_emulated() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            assertThat(emulator.operations())
                    .containsExactlyElementsOf(ServiceModel.get().operations().keySet());
        }
    }

    @Test
    void the_table_lists_them_and_counts_right() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            MatchResult row = row();

            assertThat(row.group(2).split(", ")).containsExactlyElementsOf(emulator.operations());
            assertThat(row.group(1))
                    .isEqualTo(Integer.toString(emulator.operations().size()));
        }
    }

    private static MatchResult row() {
        return ROW.matcher(Documents.read("README.md"))
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no row '| 140 | … |'."));
    }
}
