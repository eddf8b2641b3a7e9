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
class SecretCheckTest {

    private static final Scenario SCENARIO = new Scenario(
            Sample.class,
            ReflectionSupport.findMethod(Sample.class, "refusal", org.cognitojunit.UserPool.class)
                    .orElseThrow(),
            "");

    @Test
    void a_secret_of_a_call_is_found_in_the_middle_of_a_text() {
        assertThatIllegalStateException()
                .isThrownBy(() -> kind("The password Correct-Horse-1 is too short."))
                .withMessage(
                        "The recording of sample.Sample.refusal would show a secret, and was not written. What of it"
                                + " is shown: The password [redacted] is too short.");
    }

    @Test
    void a_token_is_found_whoever_issued_it() {
        assertThatIllegalStateException()
                .isThrownBy(() -> kind("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"))
                .withMessageEndingWith("What of it is shown: [redacted]");
    }

    @Test
    void labels_and_names_of_factors_are_no_secrets() {
        assertThatCode(() -> kind("<password 1>")).doesNotThrowAnyException();
        assertThatCode(() -> kind("ANSWER EMAIL_OTP is not available")).doesNotThrowAnyException();
        assertThatCode(() -> kind("[\"SMS_OTP\",\"EMAIL_OTP\"]")).doesNotThrowAnyException();
    }

    private static void kind(String text) {
        WireCall call = new WireCall();
        call.concluded(Call.unanswered(AdminInitiateAuthRequest.builder()
                .authParameters(Map.of("PASSWORD", "Correct-Horse-1", "ANSWER", "EMAIL_OTP"))
                .build()));
        SecretCheck.require(SCENARIO, List.of(call), Map.of(ScenarioRecording.CALLS, List.of(Map.of("message", text))));
    }
}
