package org.cognitojunit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension's and the emulator's are alike. */
class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({
        "0x00, \\u0000",
        "0x07, \\u0007",
        "0x0D, \\u000D",
        "0x1B, \\u001B",
        "0x7F, \\u007F",
        "0x85, \\u0085",
        "0x9B, \\u009B",
        "0xAD, \\u00AD",
        "0x200B, \\u200B",
        "0x2028, \\u2028",
        "0x202E, \\u202E",
        "0x2066, \\u2066",
        "0xD800, \\uD800",
        "0xFEFF, \\uFEFF",
        "0xFFFE, \\uFFFE",
        "0xE0041, \\u{E0041}"
    })
    void what_cannot_be_seen_is_shown(String codePoint, String shown) {
        String text = "a" + Character.toString(Integer.decode(codePoint)) + "b";

        assertThat(VisibleText.of(text)).isEqualTo("a" + shown + "b");
        assertThat(org.cognitojunit.emulator.internal.api.VisibleText.of(text)).isEqualTo("a" + shown + "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "two\nlines\tand a tab", "J\u00f6rg", "\u05d0\u05d1", "\uD83D\uDC4D", "\uFFFD"})
    void what_can_be_seen_stays(String text) {
        assertThat(VisibleText.of(text)).isSameAs(text);
        assertThat(org.cognitojunit.emulator.internal.api.VisibleText.of(text)).isSameAs(text);
    }
}
