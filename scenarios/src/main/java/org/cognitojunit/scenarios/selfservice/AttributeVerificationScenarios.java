package org.cognitojunit.scenarios.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** Users prove that an address is theirs, before or after it takes effect. */
@CognitoUserPool(
        users =
                @PoolUser(
                        name = "alice",
                        password = "Correct-Horse-1",
                        attributes = {"email=alice@example.com", "email_verified=true"}),
        lifecycle = Lifecycle.PER_METHOD)
class AttributeVerificationScenarios {

    private static final String EXPIRED = "Invalid code provided, please request a code again.";

    private CognitoIdentityProviderClient cognito;
    private UserPool pool;
    private String token;

    @BeforeEach
    void alice(CognitoIdentityProviderClient cognito, UserPool pool, TestUser alice) {
        this.cognito = cognito;
        this.pool = pool;
        token = pool.adminSignIn(alice).expectTokens().accessToken();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; BOT documents the calls")
    @RequiresCapability(Capability.INBOX)
    void a_user_verifies_an_address_with_the_code_from_the_mail(CognitoEmulator emulator) {
        update("email", "new@example.com");

        askForCode();
        verify(code(emulator));

        assertThat(attributes()).containsEntry("email_verified", "true");
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; FLO shows the text")
    @RequiresCapability(Capability.INBOX)
    void a_wrong_code_is_refused(CognitoEmulator emulator) {
        askForCode();

        assertThatRefused(() -> verify(Applicant.otherThan(code(emulator)))).isCodeMismatch();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox and the clock moves; DG26 gives the lifetime, CLI the text")
    @RequiresCapability({Capability.INBOX, Capability.CLOCK})
    void an_old_code_is_refused(CognitoEmulator emulator, TestUser alice) {
        askForCode();
        emulator.clock().advance(Duration.ofHours(24));
        token = pool.adminSignIn(alice).expectTokens().accessToken();

        assertThatRefused(() -> verify(code(emulator))).isExactly(ExpiredCodeException.class, EXPIRED);
    }

    @Test
    @EmulatorOnly(reason = "the codes are read from the inbox; CLI gives the text")
    @RequiresCapability(Capability.INBOX)
    void a_newer_code_replaces_the_one_before(CognitoEmulator emulator) {
        askForCode();
        String first = code(emulator);
        askForCode();

        assertThatRefused(() -> verify(first)).isExactly(ExpiredCodeException.class, EXPIRED);
    }

    @Test
    @EmulatorOnly(reason = "mails are written; DG26 gives the number, CLI the text")
    @RequiresCapability(Capability.INBOX)
    void a_sixth_code_within_an_hour_is_refused() {
        for (int i = 0; i < 5; i++) {
            askForCode();
        }

        assertThatRefused(() -> askForCode()).isLimitExceeded();
    }

    @Test
    @EmulatorOnly(reason = "a mail is written; STK-prof shows the flag, BOT documents the code")
    @RequiresCapability(Capability.INBOX)
    void a_new_address_is_sent_a_code_where_the_pool_verifies_addresses(CognitoEmulator emulator) {
        configure(pool -> {});

        update("email", "new@example.com");

        assertThat(attributes()).containsEntry("email", "new@example.com").containsEntry("email_verified", "false");
        verify(code(emulator));
        assertThat(attributes()).containsEntry("email_verified", "true");
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; BOT documents the rule")
    @RequiresCapability(Capability.INBOX)
    void where_proof_comes_first_the_old_address_stays_until_then(CognitoEmulator emulator) {
        configure(pool -> pool.userAttributeUpdateSettings(
                s -> s.attributesRequireVerificationBeforeUpdate(VerifiedAttributeType.EMAIL)));

        update("email", "new@example.com");

        assertThat(attributes()).containsEntry("email", "alice@example.com").containsEntry("email_verified", "true");
        verify(code(emulator));
        assertThat(attributes()).containsEntry("email", "new@example.com").containsEntry("email_verified", "true");
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void a_code_that_nobody_asked_for_is_refused() {
        assertThatRefused(() -> verify("123456")).isExactly(ExpiredCodeException.class, EXPIRED);
    }

    private void configure(Consumer<UpdateUserPoolRequest.Builder> settings) {
        cognito.updateUserPool(
                r -> settings.accept(r.userPoolId(pool.id()).autoVerifiedAttributes(VerifiedAttributeType.EMAIL)));
    }

    private void askForCode() {
        cognito.getUserAttributeVerificationCode(r -> r.accessToken(token).attributeName("email"));
    }

    private void verify(String code) {
        cognito.verifyUserAttribute(
                r -> r.accessToken(token).attributeName("email").code(code));
    }

    private void update(String name, String value) {
        cognito.updateUserAttributes(r -> r.accessToken(token).userAttributes(Applicant.attributes(name, value)));
    }

    private Map<String, String> attributes() {
        return cognito.getUser(r -> r.accessToken(token)).userAttributes().stream()
                .collect(Collectors.toMap(AttributeType::name, AttributeType::value));
    }

    private String code(CognitoEmulator emulator) {
        return emulator.inbox(pool.id()).latest("alice").code();
    }
}
