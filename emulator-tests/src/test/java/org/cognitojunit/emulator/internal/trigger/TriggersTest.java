package org.cognitojunit.emulator.internal.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.keys.KeyRing;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.trigger.CustomMessageEvent;
import org.cognitojunit.emulator.trigger.CustomSenderEvent;
import org.cognitojunit.emulator.trigger.PoolTriggers;
import org.cognitojunit.emulator.trigger.PreSignUpEvent;
import org.cognitojunit.emulator.trigger.UserMigrationEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TriggersTest {

    private static final Map<String, String> METADATA = Map.of("tenant", "acme");

    private final Ids ids = new Ids(1L);
    private final UserPool pool = new UserPools(
                    "us-east-1", "123456789012", Clock.systemUTC(), ids, new KeyRing(false, ids))
            .create(new Input("request", Map.of("PoolName", "pool")));
    private final Subject alice = new Subject(pool, "client", "alice", Map.of("email", "alice@example.com"), null);
    private final Triggers triggers = new Triggers(Clock.systemUTC(), Clock.systemUTC(), "us-east-1", null);
    private final PoolTriggers functions = new RegisteredTriggers(() -> pool);

    @Test
    void a_pool_without_functions_decides_nothing() {
        assertThat(triggers.preSignUp(SignUpSource.SIGN_UP, alice, Map.of(), Map.of()))
                .isEqualTo(new SignUpAnswer(false, false, false));
        assertThat(triggers.customMessage(MessageSource.SIGN_UP, alice, null, Map.of()))
                .isEqualTo(new MessageTexts(null, null, null));
        assertThat(triggers.userMigrationForgotPassword(alice, Map.of())).isEmpty();
        assertThat(triggers.customEmailSender(MessageSource.SIGN_UP, alice, "123456", Map.of()))
                .isFalse();
    }

    @Test
    void pre_sign_up_confirms_and_verifies() {
        List<PreSignUpEvent> seen = new ArrayList<>();
        functions.preSignUp(event -> {
            seen.add(event);
            event.autoConfirmUser();
            event.autoVerifyPhone();
        });

        SignUpAnswer answer = triggers.preSignUp(SignUpSource.SIGN_UP, alice, Map.of("captcha", "ok"), METADATA);

        assertThat(answer).isEqualTo(new SignUpAnswer(true, false, true));
        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.triggerSource()).isEqualTo("PreSignUp_SignUp");
            assertThat(event.clientId()).isEqualTo("client");
            assertThat(event.validationData()).isEqualTo(Map.of("captcha", "ok"));
            assertThat(event.clientMetadata()).isEqualTo(METADATA);
        });
    }

    @ParameterizedTest
    @EnumSource
    void post_confirmation_is_told_what_was_confirmed(ConfirmationSource source) {
        List<String> seen = new ArrayList<>();
        functions.postConfirmation(event -> seen.add(event.triggerSource() + event.clientMetadata()));

        triggers.postConfirmation(source, alice, METADATA);

        String expected = source == ConfirmationSource.SIGN_UP
                ? "PostConfirmation_ConfirmSignUp"
                : "PostConfirmation_ConfirmForgotPassword";
        assertThat(seen).containsExactly(expected + METADATA);
    }

    @Test
    void custom_message_words_a_message() {
        List<CustomMessageEvent> seen = new ArrayList<>();
        functions.customMessage(event -> {
            seen.add(event);
            event.smsMessage("Code " + event.codeParameter());
            event.emailSubject("Welcome");
        });

        MessageTexts texts = triggers.customMessage(MessageSource.FORGOT_PASSWORD, alice, null, METADATA);

        assertThat(texts.smsMessage()).contains("Code {####}");
        assertThat(texts.emailMessage()).isEmpty();
        assertThat(texts.emailSubject()).contains("Welcome");
        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.triggerSource()).isEqualTo("CustomMessage_ForgotPassword");
            assertThat(event.usernameParameter()).isEmpty();
            assertThat(event.linkParameter()).isEmpty();
            assertThat(event.clientMetadata()).isEqualTo(METADATA);
        });
    }

    @Test
    void an_invitation_has_a_place_for_the_username() {
        List<String> seen = new ArrayList<>();
        functions.customMessage(event -> seen.add(event.usernameParameter().orElseThrow()));

        triggers.customMessage(MessageSource.ADMIN_CREATE_USER, alice, null, Map.of());

        assertThat(seen).containsExactly("{username}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no code in it | Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*
            {####} and much too long for a text message, which may have one hundred and forty characters and not a single one more, whatever a function may think of that | Member must have length less than or equal to 140
            """)
    void a_text_message_without_a_code_or_too_long_is_refused(String text, String constraint) {
        functions.customMessage(event -> event.smsMessage(text));

        assertThatThrownBy(() -> triggers.customMessage(MessageSource.SIGN_UP, alice, null, Map.of()))
                .isExactlyInstanceOf(CognitoError.class)
                .hasMessage("1 validation error detected: Value '" + text
                        + "' at 'smsMessage' failed to satisfy constraint: " + constraint)
                .extracting(error -> ((CognitoError) error).type())
                .isEqualTo("InvalidParameterException");
    }

    @Test
    void custom_senders_take_the_code() {
        List<CustomSenderEvent> seen = new ArrayList<>();
        functions.customEmailSender(seen::add).customSmsSender(seen::add);

        assertThat(triggers.customEmailSender(MessageSource.SIGN_UP, alice, "123456", METADATA))
                .isTrue();
        assertThat(triggers.customSmsSender(MessageSource.AUTHENTICATION, alice, "123456", METADATA))
                .isTrue();

        assertThat(seen)
                .extracting(event -> event.triggerSource() + " " + event.type() + " " + event.code())
                .containsExactly(
                        "CustomEmailSender_SignUp customEmailSenderRequestV1 MTIzNDU2",
                        "CustomSMSSender_Authentication customSMSSenderRequestV1 MTIzNDU2");
    }

    @Test
    void a_forgotten_password_migrates_without_one() {
        List<UserMigrationEvent> seen = new ArrayList<>();
        functions.userMigration(event -> {
            seen.add(event);
            event.userAttribute("email", "alice@example.com");
            event.desiredDeliveryMediums("EMAIL");
            event.suppressMessage();
            event.enableSmsMfa();
        });

        assertThat(triggers.userMigrationForgotPassword(alice, METADATA))
                .contains(new MigratedUser(
                        Map.of("email", "alice@example.com"), false, true, List.of("EMAIL"), false, true));
        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.triggerSource()).isEqualTo("UserMigration_ForgotPassword");
            assertThat(event.password()).isEmpty();
            assertThat(event.clientMetadata()).isEqualTo(METADATA);
        });
    }
}
