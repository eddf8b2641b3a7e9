package org.cognitojunit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminSetUserPasswordRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListGroupsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListGroupsResponse;

/** An exchange as text. */
class TranscriptTest {

    private static final Call LIST = Call.answered(
            ListGroupsRequest.builder().userPoolId("us-east-1_a").build(),
            ListGroupsResponse.builder().build());

    private static Call list(int began, int took) {
        return LIST.began(Duration.ofMillis(began)).took(Duration.ofMillis(took));
    }

    @Test
    void calls_stand_in_the_order_in_which_they_began_and_say_what_they_overlap() {
        Call waiting = Call.unanswered(GetUserRequest.builder().build())
                .began(Duration.ofMillis(25))
                .onThread("worker-1");

        Transcript transcript =
                Transcript.of(Exchange.of(List.of(list(10, 5), waiting, list(0, 20), list(30, 1), list(18, 4))));

        assertThat(transcript).hasToString("""
                1. ListGroups (20 ms)
                   > UserPoolId: us-east-1_a
                2. ListGroups (5.0 ms, while 1 was under way)
                   > UserPoolId: us-east-1_a
                3. ListGroups (4.0 ms, while 1 was under way)
                   > UserPoolId: us-east-1_a
                4. GetUser (no answer yet, on worker-1)
                5. ListGroups (1.0 ms, while 4 was under way)
                   > UserPoolId: us-east-1_a""");
    }

    @Test
    void what_would_move_the_cursor_or_turn_the_text_is_shown_by_its_number() {
        Call call = Call.refused(
                ListGroupsRequest.builder().userPoolId("us\u202e").build(),
                new IllegalStateException("\u001b[2J\u009b"));

        assertThat(call).hasToString("""
                ListGroups
                   > UserPoolId: us\\u202E
                   ! IllegalStateException: \\u001B[2J\\u009B""");
    }

    @Test
    void a_call_that_is_refused_does_not_quote_its_secret() {
        Call call = Call.refused(
                AdminSetUserPasswordRequest.builder().password("Wrong\"Horse/1").build(),
                new IllegalStateException("{\"value\":\"Wrong\\\"Horse\\/1\"} or Wrong\"Horse/1"));

        assertThat(call).hasToString("""
                AdminSetUserPassword
                   > Password: [redacted]
                   ! IllegalStateException: {"value":"[redacted]"} or [redacted]""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <Horse> & 'you'/ü +1",
                "a &lt;Horse&gt; &amp; 'you'/ü +1",
                "a &lt;Horse&gt; &amp; &#39;you&#39;/ü +1",
                "a &lt;Horse&gt; &amp; &apos;you&apos;/ü +1",
                "a <Horse> & 'you'\\/ü +1",
                "a \\u003cHorse\\u003e \\u0026 \\u0027you\\u0027/ü +1",
                "a+%3CHorse%3E+%26+%27you%27%2F%C3%BC+%2B1",
                "a%20%3CHorse%3E%20%26%20%27you%27%2F%C3%BC%20%2B1",
                "a+%3cHorse%3e+%26+%27you%27%2f%c3%bc+%2b1"
            })
    void a_secret_is_found_in_every_form(String form) {
        Secrets secrets = new Secrets().plusValues(List.of("a <Horse> & 'you'/ü +1"));

        assertThat(secrets.takenOutOf("<" + form + ">")).isEqualTo("<[redacted]>");
    }

    @Test
    void a_token_is_found_whoever_issued_it_and_so_is_the_signature_of_a_known_one() {
        String signature = "c2lnbmF0dXJl".repeat(4);
        Secrets secrets = new Secrets().plusValues(List.of("eyJhbGciOiJIUzI1NiJ9.e30." + signature));

        assertThat(secrets.takenOutOf("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.abc, and " + signature))
                .isEqualTo("[redacted], and [redacted]");
    }

    @ParameterizedTest
    @CsvSource({"400000, 0.4 ms", "9940000, 9.9 ms", "12000000, 12 ms", "999400000, 999 ms", "1300000000, 1.3 s"})
    void durations_have_two_digits_or_so(long nanoseconds, String text) {
        assertThat(Durations.text(Duration.ofNanos(nanoseconds))).isEqualTo(text);
    }
}
