package org.cognitojunit.scenariotools.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    was eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln | was ‹token›
                    was eyJjdHkiOiJKV1QifQ.a.b.c.d | was ‹token›
                    session AYABeJ0X9nY2b0Xq3dV7bDdT1k4AHQABAAdTZXJ2aWNlABBDb2du | session ‹…›
                    sub 3f1c2f0e-5f7c-4a7e-9a57-6f3f2d0a9b11 is not | sub ‹id› is not
                    User pool us-east-1_0abcDEF12 does not exist. | User pool ‹pool› does not exist.
                    pool local_5PAb6Ncx | pool ‹pool›
                    issuer http://localhost:45123/us-gov-west-1_Ab | issuer http://localhost:‹port›/‹pool›
                    client 1example23456789abcdefghij | client ‹id›
                    Your code is 123456 | Your code is ‹number›
                    Client@4f2a9c1 | Client@‹hash›
                    at 2026-11-23T12:00:00.123Z | at ‹time›
                    no (Service: CognitoIdentityProvider, Status Code: 400, Request ID: 1-a) (SDK Attempt Count: 1) | no (HTTP 400)
                    no (Service: CognitoIdentityProvider, Status Code: 500, Request ID: null) | no (HTTP 500)
                    auth_time=1795438091L | auth_time=‹number›
                    NotAuthorizedException: Password did not conform | NotAuthorizedException: Password did not conform
                    """)
    void secrets_and_what_differs_from_run_to_run_are_replaced(String said, String shown) {
        assertThat(FailureText.inShort(said)).isEqualTo(shown);
    }

    @Test
    void a_reason_is_one_line() {
        assertThat(FailureText.inShort("\nExpecting:\n  1\nto be:\n\t2")).isEqualTo("Expecting: 1 to be: 2");
    }

    @Test
    void the_exchange_is_left_to_the_report_of_the_test() {
        assertThat(FailureText.inShort("Expected tokens.\nThe exchange:\n1. InitiateAuth"))
                .isEqualTo("Expected tokens.");
    }

    @Test
    void a_reason_is_cut_between_characters() {
        assertThat(FailureText.inShort("\uD83D\uDD11 ".repeat(300))).isEqualTo("\uD83D\uDD11 ".repeat(120) + "…");
    }

    @Test
    void a_failure_without_a_message_is_its_type() {
        assertThat(FailureText.of(Optional.of(new IllegalStateException())))
                .isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void a_failure_without_a_cause_says_that() {
        assertThat(FailureText.of(Optional.empty())).isEqualTo("It failed without saying why.");
    }
}
