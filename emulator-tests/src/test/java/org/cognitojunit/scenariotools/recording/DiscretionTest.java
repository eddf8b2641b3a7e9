package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.cognitojunit.exchange.Call;
import org.cognitojunit.scenarios.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthRequest;

/** The second look at what is about to be written, should the first have failed. */
class DiscretionTest {

    private static final Scenario SCENARIO = new Scenario(
            Sample.class,
            ReflectionSupport.findMethod(Sample.class, "refusal", org.cognitojunit.UserPool.class)
                    .orElseThrow(),
            "");

    @Test
    void a_secret_of_a_call_is_found_in_the_middle_of_a_text() {
        assertThatIllegalStateException()
                .isThrownBy(() -> look("The password Correct-Horse-1 is too short."))
                .withMessage(
                        "The recording of sample.Sample.refusal would show a secret, and was not written. What of it"
                                + " is shown: The password [redacted] is too short.");
    }

    @Test
    void a_token_is_found_whoever_issued_it() {
        assertThatIllegalStateException()
                .isThrownBy(() -> look("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"))
                .withMessageEndingWith("What of it is shown: [redacted]");
    }

    @Test
    void labels_and_names_of_factors_are_no_secrets() {
        assertThatCode(() -> look("<password 1>")).doesNotThrowAnyException();
        assertThatCode(() -> look("ANSWER EMAIL_OTP is not available")).doesNotThrowAnyException();
        assertThatCode(() -> look("[\"SMS_OTP\",\"EMAIL_OTP\"]")).doesNotThrowAnyException();
    }

    private static void look(String text) {
        WireCall call = new WireCall();
        call.concluded(Call.unanswered(AdminInitiateAuthRequest.builder()
                .authParameters(Map.of("PASSWORD", "Correct-Horse-1", "ANSWER", "EMAIL_OTP"))
                .build()));
        Discretion.require(SCENARIO, List.of(call), Map.of(Recording.CALLS, List.of(Map.of("message", text))));
    }
}
