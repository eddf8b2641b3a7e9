package org.cognitojunit.scenarios.selfservice;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;

/** A user whom an administrator creates, from the invitation to the first sign-in. */
@CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
class InvitationScenarios {

    @Test
    @EmulatorOnly(reason = "the password is read from the inbox; BOT documents that it is there")
    @RequiresCapability(Capability.INBOX)
    void the_password_in_the_invitation_opens_the_door(
            UserPool pool, CognitoIdentityProviderClient cognito, CognitoEmulator emulator) {
        cognito.adminCreateUser(r -> r.userPoolId(pool.id())
                .username("alice")
                .userAttributes(Applicant.attributes("email", "alice@example.com"))
                .desiredDeliveryMediums(DeliveryMediumType.EMAIL));
        String temporary = emulator.inbox(pool.id()).latest("alice").code();

        Tokens tokens = pool.adminSignIn("alice", temporary)
                .expectNewPasswordRequired()
                .respond("New-Horse-1")
                .expectTokens();

        assertThat(tokens).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "the passwords are read from the inbox; BOT documents that a new one is sent")
    @RequiresCapability(Capability.INBOX)
    void an_invitation_that_is_sent_again_ends_the_one_before(
            UserPool pool, CognitoIdentityProviderClient cognito, CognitoEmulator emulator) {
        cognito.adminCreateUser(r -> r.userPoolId(pool.id())
                .username("alice")
                .userAttributes(Applicant.attributes("email", "alice@example.com"))
                .desiredDeliveryMediums(DeliveryMediumType.EMAIL));
        String first = emulator.inbox(pool.id()).latest("alice").code();

        cognito.adminCreateUser(r -> r.userPoolId(pool.id())
                .username("alice")
                .messageAction(MessageActionType.RESEND)
                .desiredDeliveryMediums(DeliveryMediumType.EMAIL));

        assertThatRefused(() -> pool.adminSignIn("alice", first)).isWrongPassword();
        pool.adminSignIn("alice", emulator.inbox(pool.id()).latest("alice").code())
                .expectNewPasswordRequired();
    }
}
