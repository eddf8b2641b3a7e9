package org.cognitojunit.scenarios.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.Inbox;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DefaultEmailOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** Signing up in a pool that verifies addresses: from the code in the mail to the first sign-in. */
@CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
class SignUpCodeScenarios {

    private static final String MISMATCH = "Invalid verification code provided, please try again.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";

    private CognitoIdentityProviderClient cognito;
    private UserPool pool;
    private Applicant alice;

    @BeforeEach
    void verifyAddresses(CognitoIdentityProviderClient cognito, UserPool pool, AppClient client) {
        this.cognito = cognito;
        this.pool = pool;
        alice = new Applicant(cognito, client, "alice");
        cognito.updateUserPool(r -> r.userPoolId(pool.id()).autoVerifiedAttributes(VerifiedAttributeType.EMAIL));
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; FLO and DG23 show the rest")
    @RequiresCapability(Capability.INBOX)
    void from_sign_up_to_sign_in(CognitoEmulator emulator) {
        alice.signUp("email", "alice@example.com");
        alice.confirm(inbox(emulator).latest("alice").code());

        assertThat(pool.adminSignIn("alice", Applicant.PASSWORD).expectTokens()).isSignedIn();
        assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .userAttributes())
                .contains(Applicant.attributes("email_verified", "true"));
    }

    @Test
    @EmulatorOnly(reason = "a mail is written; FLO shows the mask")
    @RequiresCapability(Capability.INBOX)
    void the_answer_masks_where_the_code_went() {
        CodeDeliveryDetailsType delivery =
                alice.signUp("email", "friend@example.com").codeDeliveryDetails();

        assertThat(delivery.destination()).isEqualTo("f***@e***");
        assertThat(delivery.deliveryMedium()).isEqualTo(DeliveryMediumType.EMAIL);
        assertThat(delivery.attributeName()).isEqualTo("email");
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; FLO shows the text")
    @RequiresCapability(Capability.INBOX)
    void a_wrong_code_is_refused(CognitoEmulator emulator) {
        alice.signUp("email", "alice@example.com");
        String code = inbox(emulator).latest("alice").code();

        assertThatRefused(() -> alice.confirm(Applicant.otherThan(code))).isCodeMismatch(MISMATCH);
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox and the clock moves; DG26 gives the lifetime, CLI the text")
    @RequiresCapability({Capability.INBOX, Capability.CLOCK})
    void an_old_code_is_refused(CognitoEmulator emulator) {
        alice.signUp("email", "alice@example.com");
        emulator.clock().advance(Duration.ofHours(24));

        assertThatRefused(() -> alice.confirm(inbox(emulator).latest("alice").code()))
                .isExactly(ExpiredCodeException.class, EXPIRED);
    }

    @Test
    @EmulatorOnly(reason = "the codes are read from the inbox; CLI gives the text")
    @RequiresCapability(Capability.INBOX)
    void a_newer_code_replaces_the_one_before(CognitoEmulator emulator) {
        alice.signUp("email", "alice@example.com");
        String first = inbox(emulator).latest("alice").code();
        alice.resend();

        assertThatRefused(() -> alice.confirm(first)).isExactly(ExpiredCodeException.class, EXPIRED);
        alice.confirm(inbox(emulator).latest("alice").code());
        assertThat(pool.adminSignIn("alice", Applicant.PASSWORD).expectTokens()).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; DG26 gives the number, CLI the text")
    @RequiresCapability(Capability.INBOX)
    void after_fifteen_tries_the_right_code_is_refused_too(CognitoEmulator emulator) {
        alice.signUp("email", "alice@example.com");
        String code = inbox(emulator).latest("alice").code();
        for (int i = 0; i < 15; i++) {
            assertThatRefused(() -> alice.confirm(Applicant.otherThan(code))).isCodeMismatch(MISMATCH);
        }

        assertThatRefused(() -> alice.confirm(code)).isLimitExceeded();
    }

    @Test
    @EmulatorOnly(reason = "mails are written; DG26 gives the number, CLI the text")
    @RequiresCapability(Capability.INBOX)
    void a_sixth_code_within_an_hour_is_refused() {
        alice.signUp("email", "alice@example.com");
        for (int i = 0; i < 5; i++) {
            alice.resend();
        }

        assertThatRefused(() -> alice.resend()).isLimitExceeded();
    }

    @Test
    @EmulatorOnly(reason = "a mail would be written; GH quotes the text")
    @RequiresCapability(Capability.INBOX)
    void a_link_leads_nowhere_without_a_domain() {
        cognito.updateUserPool(r -> r.userPoolId(pool.id())
                .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                .verificationMessageTemplate(t -> t.defaultEmailOption(DefaultEmailOptionType.CONFIRM_WITH_LINK)));

        assertThatRefused(() -> alice.signUp("email", "alice@example.com"))
                .isInvalidParameter("Cannot perform specific action because there does not exist a valid use pool"
                        + " domain associated with the user pool");
    }

    private Inbox inbox(CognitoEmulator emulator) {
        return emulator.inbox(pool.id());
    }
}
