package org.cognitojunit.emulator.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** What a client that hides who exists is told of somebody who does not. */
class HiddenUserTest {

    private static final String WRONG = "Invalid code or auth state for the user.";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final ChoicePool choice = ChoicePool.create(aws);

    @Test
    void an_unknown_user_is_asked_for_a_code_that_nobody_was_sent() {
        InitiateAuthResponse challenge = choice.discreet().prefer("EMAIL_OTP", "mallory@nowhere.org");

        assertThat(challenge.challengeNameAsString()).isEqualTo("EMAIL_OTP");
        assertThat(challenge.availableChallengesAsStrings()).containsExactly("EMAIL_OTP");
        assertThat(challenge.challengeParameters())
                .isEqualTo(Map.of("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL", "CODE_DELIVERY_DESTINATION", "m***@n***"));
        assertThat(aws.emulator().inbox(choice.pool().id()).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", " ", "0"})
    void no_code_is_right(String code) {
        ChoicePool discreet = choice.discreet();
        String session = discreet.prefer("EMAIL_OTP", "mallory").session();

        assertRefused(
                () -> discreet.respondWithCode("EMAIL_OTP", session, "mallory", code),
                CodeMismatchException.class,
                WRONG);
    }

    @Test
    void an_empty_code_counts_as_missing() {
        ChoicePool discreet = choice.discreet();
        String session = discreet.prefer("EMAIL_OTP", "mallory").session();

        assertRefused(
                () -> discreet.respondWithCode("EMAIL_OTP", session, "mallory", ""),
                InvalidParameterException.class,
                "Missing required parameter EMAIL_OTP_CODE");
    }

    @Test
    void an_unknown_user_has_one_contact() {
        assertThat(choice.discreet().begin("mallory").availableChallengesAsStrings())
                .containsExactly("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP");
    }

    @Test
    void where_codes_go_to_numbers_only_a_number_is_made_up() {
        ChoicePool byNumber = ChoicePool.create(aws, p -> {}, AuthFactorType.SMS_OTP);

        Map<String, String> once =
                byNumber.discreet().prefer("SMS_OTP", "mallory").challengeParameters();
        Map<String, String> again =
                byNumber.discreet().prefer("SMS_OTP", "mallory").challengeParameters();

        assertThat(once.get("CODE_DELIVERY_DELIVERY_MEDIUM")).isEqualTo("SMS");
        assertThat(once.get("CODE_DELIVERY_DESTINATION")).matches("\\+\\*{7}[0-9]{4}");
        assertThat(again).isEqualTo(once);
    }

    @Test
    void where_case_does_not_matter_it_does_not_in_what_is_made_up() {
        ChoicePool pool = ChoicePool.create(
                aws, p -> p.usernameConfiguration(u -> u.caseSensitive(false)), AuthFactorType.EMAIL_OTP);

        assertThat(pool.discreet().prefer("EMAIL_OTP", "Mallory").challengeParameters())
                .isEqualTo(pool.discreet().prefer("EMAIL_OTP", "mallory").challengeParameters());
    }

    @Test
    void a_client_that_tells_says_that_there_is_nobody() {
        assertRefused(() -> choice.prefer("EMAIL_OTP", "mallory"), UserNotFoundException.class, "User does not exist.");
    }
}
