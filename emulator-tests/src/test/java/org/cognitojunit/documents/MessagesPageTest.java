package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/fidelity/messages.md to the texts in the emulator's code. */
class MessagesPageTest {

    private static final String PAGE = Documents.read("docs/fidelity/messages.md");
    private static final Pattern ROW = Pattern.compile("^\\| ``? ?(.*?) ?``? \\| ([^|]+) \\|$", Pattern.MULTILINE);

    @Test
    void every_text_of_the_emulator_is_on_the_page_and_no_other() {
        List<String> listed =
                rows().map(row -> row.group(1).replace("\\|", "|")).toList();

        assertThat(listed)
                .as("Each text is listed with its source, or as unbacked")
                .containsExactlyInAnyOrderElementsOf(ErrorTexts.find().keySet());
    }

    @Test
    void the_page_counts_its_rows() {
        long unbacked =
                rows().filter(row -> row.group(2).startsWith("unbacked")).count();

        assertThat(PAGE).contains("Of " + rows().count() + " texts, " + unbacked + " are unbacked.");
    }

    private static java.util.stream.Stream<MatchResult> rows() {
        return ROW.matcher(PAGE).results();
    }
}
