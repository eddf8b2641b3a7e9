package org.cognitojunit.scenarios.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;

/** A client with a secret: each call that anybody can make proves that its caller knows it. */
@CognitoUserPool(
        client = @PoolClient(generateSecret = true),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class ClientSecretScenarios {

    private static final String DEDUCED = "deduced from the same rule for sign-ins, of which STK-login has captures";

    @Test
    @NotVerified(reason = DEDUCED)
    void with_the_hash_a_user_signs_up(AppClient client, CognitoIdentityProviderClient cognito) {
        SignUpResponse answer = cognito.signUp(r -> r.clientId(client.id())
                .secretHash(client.secretHash("bob"))
                .username("bob")
                .password(Applicant.PASSWORD));

        assertThat(answer.userSub()).isNotEmpty();
    }

    @Test
    @NotVerified(reason = DEDUCED)
    void a_sign_up_without_the_hash_is_refused(AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> new Applicant(cognito, client, "bob").signUp()).isNotAuthorized(notReceived(client));
    }

    @Test
    @NotVerified(reason = DEDUCED)
    void the_hash_of_another_user_is_refused(AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> cognito.signUp(r -> r.clientId(client.id())
                        .secretHash(client.secretHash("alice"))
                        .username("bob")
                        .password(Applicant.PASSWORD)))
                .isNotAuthorized("Unable to verify secret hash for client " + client.id());
    }

    @Test
    @NotVerified(reason = DEDUCED)
    void a_confirmation_without_the_hash_is_refused(AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> new Applicant(cognito, client, "alice").confirm("123456"))
                .isNotAuthorized(notReceived(client));
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = DEDUCED)
    void another_code_without_the_hash_is_refused(AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> new Applicant(cognito, client, "alice").resend())
                .isNotAuthorized(notReceived(client));
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = DEDUCED)
    void a_forgotten_password_without_the_hash_is_refused(AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> new Applicant(cognito, client, "alice").forgotPassword())
                .isNotAuthorized(notReceived(client));
    }

    @Test
    @NotVerified(reason = DEDUCED)
    void a_new_password_without_the_hash_is_refused(AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> new Applicant(cognito, client, "alice").choosePassword("123456", "Fresh-Horse-1"))
                .isNotAuthorized(notReceived(client));
    }

    private static String notReceived(AppClient client) {
        return "Client " + client.id() + " is configured with secret but SECRET_HASH was not received";
    }
}
