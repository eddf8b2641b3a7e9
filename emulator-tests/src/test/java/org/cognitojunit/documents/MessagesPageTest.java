package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/fidelity/messages.md to the texts in the emulator's code. */
class MessagesPageTest {

    private static final String FILE = "docs/fidelity/messages.md";
    private static final String HOW_TO_WRITE_IT =
            "mvn -pl emulator-tests -am verify -Dtest=MessagesPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dcognito.docs.write";
    private static final String UNBACKED = "unbacked";
    private static final String RULE = "| --- | --- |\n";
    private static final Pattern ROW = Pattern.compile("^\\| ``? ?(.*?) ?``? \\| ([^|]+) \\|$", Pattern.MULTILINE);

    /** Written anew, the page keeps its sources; what it has not had yet is unbacked until somebody finds a source. */
    private static String page() {
        if (System.getProperty("cognito.docs.write") != null) {
            Documents.write(FILE, written(Documents.read(FILE)));
        }
        return Documents.read(FILE);
    }

    private static String written(String old) {
        Map<String, String> sources = rows(old).collect(Collectors.toMap(MessagesPageTest::text, row -> row.group(2)));
        List<String> texts = ErrorTexts.find().keySet().stream().toList();
        long unbacked = texts.stream()
                .filter(text -> sources.getOrDefault(text, UNBACKED).startsWith(UNBACKED))
                .count();
        String head = old.substring(0, old.indexOf(RULE) + RULE.length())
                .replaceFirst("Of \\d+ texts, \\d+ are", "Of " + texts.size() + " texts, " + unbacked + " are");
        return texts.stream()
                .map(text ->
                        "| `` " + text.replace("|", "\\|") + " `` | " + sources.getOrDefault(text, UNBACKED) + " |\n")
                .collect(Collectors.joining("", head, ""));
    }

    private static String text(MatchResult row) {
        return row.group(1).replace("\\|", "|");
    }

    @Test
    void every_text_of_the_emulator_is_on_the_page_and_no_other() {
        List<String> listed = rows(page()).map(MessagesPageTest::text).toList();

        assertThat(listed)
                .as("Each text is listed with its source, or as unbacked. To write the page anew:\n%s", HOW_TO_WRITE_IT)
                .containsExactlyInAnyOrderElementsOf(ErrorTexts.find().keySet());
    }

    @Test
    void the_page_counts_its_rows() {
        String page = page();
        long unbacked =
                rows(page).filter(row -> row.group(2).startsWith(UNBACKED)).count();

        assertThat(page).contains("Of " + rows(page).count() + " texts, " + unbacked + " are unbacked.");
    }

    private static Stream<MatchResult> rows(String page) {
        return ROW.matcher(page).results();
    }
}
