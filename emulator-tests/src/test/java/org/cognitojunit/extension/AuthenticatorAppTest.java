package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.Totp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The known answers are those of RFC 6238, appendix B. */
class AuthenticatorAppTest {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final Instant NOW = Instant.parse("2005-03-18T01:58:29Z");

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
        assertThat(Totp.code(SECRET, instant)).isEqualTo(code);
        assertThat(Totp.code(SECRET.toLowerCase(Locale.ROOT), instant)).isEqualTo(code);
    }

    @Test
    void an_app_gives_the_code_of_now_and_then_the_next() {
        AuthenticatorApp app = new AuthenticatorApp(SECRET, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(app.code()).isEqualTo("081804");
        assertThat(app.code()).isEqualTo("050471");
    }

    @Test
    void a_third_code_has_to_wait() {
        AuthenticatorApp app = new AuthenticatorApp(SECRET, Clock.fixed(NOW, ZoneOffset.UTC));
        app.code();
        app.code();

        assertThatThrownBy(app::code)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("This app has given its two codes for these 30 seconds, and Cognito takes none twice."
                        + " Advance the emulator's clock by as much, or wait.");
    }

    @Test
    void an_app_does_not_show_its_secret() {
        assertThat(new AuthenticatorApp(SECRET, Clock.systemUTC())).hasToString("AuthenticatorApp[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEZDGNBV1", "GEZD=", "not base 32"})
    void a_secret_that_is_not_base_32_is_refused(String secret) {
        assertThatThrownBy(() -> Totp.code(secret, NOW))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("A secret code is Base32, and this one has a character that is not in A-Z and 2-7. Use the"
                        + " SecretCode that AssociateSoftwareToken answered.");
    }

    @Test
    void an_empty_secret_is_refused() {
        assertThatThrownBy(() -> Totp.code("", NOW))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("The secret code is empty. Use the SecretCode that AssociateSoftwareToken answered.");
    }
}
