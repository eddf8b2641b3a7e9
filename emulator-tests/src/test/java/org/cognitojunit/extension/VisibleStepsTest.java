package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.OtherChallenge;
import org.cognitojunit.exchange.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Texts of others in steps and failures: a terminal obeys none of their characters. */
class VisibleStepsTest {

    @ParameterizedTest
    @CsvSource({"001B", "009B", "202E", "2066"})
    void a_step_shows_what_is_not_seen(String number) {
        String hidden = Character.toString(Integer.parseInt(number, 16));
        AuthStep step = new OtherChallenge(
                "NEW" + hidden + "ONE", "al" + hidden + "ice", "session", Map.of(), Exchange.empty(), (c, r) -> c);

        assertThat(step).hasToString("NEW\\u" + number + "ONE[username=al\\u" + number + "ice, session=[redacted]]");
        assertThatThrownBy(step::expectTokens)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "Expected tokens, but Cognito put the challenge NEW\\u" + number + "ONE.\n\nThe exchange:\n");
    }

    @ParameterizedTest
    @CsvSource({"001B", "009B", "202E", "2066"})
    void a_failed_assertion_of_a_refusal_shows_what_is_not_seen(String number) {
        String hidden = Character.toString(Integer.parseInt(number, 16));
        NotAuthorizedException refusal = NotAuthorizedException.builder()
                .awsErrorDetails(
                        AwsErrorDetails.builder().errorMessage("No" + hidden).build())
                .build();

        assertThatThrownBy(() -> assertThatRefused(() -> {
                            throw refusal;
                        })
                        .isNotAuthorized("No"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.format(
                        "Expected Cognito to refuse with%n  NotAuthorizedException: No%nbut it was%n"
                                + "  NotAuthorizedException: No\\u%s",
                        number));
        assertThatThrownBy(() -> assertThatRefused(() -> {
                    throw new IllegalStateException("Of" + hidden + " another kind");
                }))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("Expected Cognito to refuse, but this came instead: java.lang.IllegalStateException: Of\\u"
                        + number + " another kind");
    }
}
