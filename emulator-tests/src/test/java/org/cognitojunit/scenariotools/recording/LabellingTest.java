package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written of JSON such as AWS sends. */
class LabellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    User pool eu-central-1_8LxAFhQ8D does not exist.            | User pool <userPoolId 1> does not exist.
                    User pool client 1example23456789abcdefghij is unknown      | User pool client <clientId 1> is unknown
                    arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_8LxAFhQ8D | <arn 1>
                    https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_8LxAFhQ8D         | <issuer 1>
                    http://127.0.0.1:9229/us-east-1_8LxAFhQ8D                   | <issuer 1>
                    us-gov-west-1_0f5c6ef1-6c1d-4b4a-9f0c-0123456789ab          | <deviceKey 1>
                    alice@example.com and bob@example.co.uk                     | <email 1> and <email 2>
                    Call +15550123456.                                          | Call <phoneNumber 1>.
                    Request 0f5c6ef1-6c1d-4b4a-9f0c-0123456789ab                | Request <uuid 1>
                    Tue Nov 24 08:01:02 UTC 2026                                | <time>
                    MULTI_FACTOR_WITH_USER_VERIFICATION                         | MULTI_FACTOR_WITH_USER_VERIFICATION
                    Password did not conform with policy: Password not long enough | Password did not conform with policy: Password not long enough
                    """)
    void what_belongs_to_one_run_or_one_account_is_known_by_its_looks(String text, String written) {
        assertThat(written(Map.of("Anything", text))).isEqualTo(Map.of("Anything", written));
    }

    @Test
    void what_is_known_by_its_name_is_known_wherever_it_is_quoted() {
        Map<String, Object> object = Map.of("Session", "a-b-c-d-e-f", "message", "No session a-b-c-d-e-f.");

        assertThat(written(object)).isEqualTo(Map.of("Session", "<session 1>", "message", "No session <session 1>."));
    }

    @Test
    void a_short_value_is_not_looked_for_in_sentences() {
        Map<String, Object> object = Map.of("Password", "a", "message", "A password is wanted.");

        assertThat(written(object)).isEqualTo(Map.of("Password", "<password 1>", "message", "A password is wanted."));
    }

    @Test
    void whatever_proves_who_a_user_is_is_not_written() {
        Map<String, Object> object =
                Map.of("ChallengeResponses", Map.of("NEWEST_PROOF", "x", "USERNAME", "alice", "ANSWER", "EMAIL_OTP"));

        assertThat(written(object))
                .isEqualTo(Map.of(
                        "ChallengeResponses",
                        Map.of("NEWEST_PROOF", "<proof 1>", "USERNAME", "alice", "ANSWER", "EMAIL_OTP")));
    }

    @Test
    void an_address_that_is_a_proof_is_called_an_address() {
        assertThat(written(Map.of("ChallengeResponses", Map.of("EMAIL", "alice@example.com"))))
                .isEqualTo(Map.of("ChallengeResponses", Map.of("EMAIL", "<email 1>")));
    }

    @Test
    void an_answer_in_a_users_own_words_is_not_written() {
        assertThat(written(Map.of("AuthParameters", Map.of("ANSWER", "Rover"))))
                .isEqualTo(Map.of("AuthParameters", Map.of("ANSWER", "<proof 1>")));
    }

    @Test
    void numbers_and_switches_are_written_but_for_times() {
        Map<String, Object> object = Map.of("UserCreateDate", 1.763e9, "ExpiresIn", 3600L, "GenerateSecret", true);

        assertThat(written(object))
                .isEqualTo(Map.of("UserCreateDate", "<time>", "ExpiresIn", 3600L, "GenerateSecret", true));
    }

    @Test
    void a_list_without_order_is_sorted_by_what_is_written() {
        Map<String, Object> object = Map.of(
                "UserAttributes",
                List.of(
                        Map.of("Name", "sub", "Value", "0f5c6ef1-6c1d-4b4a-9f0c-0123456789ab"),
                        Map.of("Name", "email", "Value", "alice@example.com")));

        assertThat(written(object))
                .isEqualTo(Map.of(
                        "UserAttributes",
                        List.of(
                                Map.of("Name", "email", "Value", "<email 1>"),
                                Map.of("Name", "sub", "Value", "<sub 1>"))));
    }

    @Test
    void a_code_of_an_app_is_any_code_of_an_app() {
        assertThat(written(Map.of("UserCode", "123456", "ConfirmationCode", "654321")))
                .isEqualTo(Map.of("UserCode", "<code of an app>", "ConfirmationCode", "<code 1>"));
    }

    /** One in some hundreds has no digit, and would look like a word. */
    @Test
    void the_id_of_a_passkey_is_known_by_where_it_stands() {
        Map<String, Object> object = Map.of(
                "allowCredentials",
                List.of(Map.of("id", "abcdefghijklmnopqrstuv", "type", "public-key")),
                "rp",
                Map.of("id", "example.com"));

        assertThat(written(object))
                .isEqualTo(Map.of(
                        "allowCredentials",
                        List.of(Map.of("id", "<credentialId 1>", "type", "public-key")),
                        "rp",
                        Map.of("id", "example.com")));
    }

    @Test
    void a_masked_address_keeps_its_form() {
        assertThat(written(Map.of("Destination", "a***@e***"))).isEqualTo(Map.of("Destination", "?***@?***"));
    }

    @Test
    void names_and_tags_that_the_backend_has_chosen_are_left_out() {
        Map<String, Object> object = Map.of(
                "UserPool",
                Map.of(
                        "Name",
                        "cognito-junit-SignInTest",
                        "UserPoolTags",
                        Map.of("owner", "me"),
                        "MfaConfiguration",
                        "OFF"));

        assertThat(written(object)).isEqualTo(Map.of("UserPool", Map.of("MfaConfiguration", "OFF")));
    }

    private static Map<String, Object> written(Map<String, Object> object) {
        return Labelling.label(Reading.object("body", object));
    }
}
