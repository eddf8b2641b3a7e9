package org.cognitojunit.emulator.internal.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known answers are those of RFC 6238, appendix B, and RFC 4648, section 10. */
class TotpTest {

    /** {@code 12345678901234567890} in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:59Z, 287082",
        "2005-03-18T01:58:29Z, 081804",
        "2005-03-18T01:58:31Z, 050471",
        "2009-02-13T23:31:30Z, 005924",
        "2033-05-18T03:33:20Z, 279037",
        "2603-10-11T11:33:20Z, 353130"
    })
    void codes_are_those_of_the_standard(Instant instant, String code) {
        assertThat(Totp.code(SECRET, Totp.step(instant))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base_32_is_that_of_the_standard_without_padding(String text, String encoded) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.encode(bytes)).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(bytes);
    }

    @Test
    void a_code_is_known_by_the_step_that_it_belongs_to() {
        Instant now = Instant.parse("2005-03-18T01:58:31Z");
        long step = Totp.step(now);

        assertThat(Totp.steps(SECRET, "050471", now)).containsExactly(step);
        assertThat(Totp.steps(SECRET, "081804", now)).containsExactly(step - 1);
        assertThat(Totp.steps(SECRET, "050471", now.minusSeconds(2))).containsExactly(step);
        assertThat(Totp.steps(SECRET, "081804", now.plusSeconds(30))).isEmpty();
    }
}
