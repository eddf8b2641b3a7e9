package org.cognitojunit.scenarios.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** A client with PreventUserExistenceErrors, which answers for unknown users as if they were there. */
@CognitoUserPool(
        client = @PoolClient(preventUserExistenceErrors = true),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class HiddenUserScenarios {

    private static final String GUIDE = "DG23 gives the rule; no capture";

    private Applicant nobody;
    private Applicant alice;

    @BeforeEach
    void applicants(CognitoIdentityProviderClient cognito, AppClient client) {
        nobody = new Applicant(cognito, client, "nobody");
        alice = new Applicant(cognito, client, "alice");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = GUIDE)
    void an_unknown_user_seems_to_be_sent_a_code_for_a_password() {
        assertThat(nobody.forgotPassword().destination()).isNotEmpty();
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = GUIDE)
    void an_unknown_user_seems_to_be_sent_a_code_for_a_sign_up() {
        assertThat(nobody.resend().destination()).isNotEmpty();
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "GH amplify-js#14762: a report of 2026, its cause inferred")
    void a_confirmed_user_seems_to_be_sent_a_code_for_a_sign_up() {
        assertThat(alice.resend().destination()).isNotEmpty();
    }

    @Test
    @NotVerified(reason = GUIDE)
    void an_unknown_user_seems_to_have_another_code_for_a_password() {
        assertThatRefused(() -> nobody.choosePassword("123456", "Fresh-Horse-1"))
                .isCodeMismatch();
    }

    @Test
    @NotVerified(reason = GUIDE)
    void a_user_who_asked_for_no_code_has_an_expired_one() {
        assertThatRefused(() -> alice.choosePassword("123456", "Fresh-Horse-1")).isExpiredCode();
    }

    @Test
    @NotVerified(reason = "DG23 names two errors for this case; this one is deduced")
    void an_unknown_user_seems_to_have_an_expired_code_for_a_sign_up() {
        assertThatRefused(() -> nobody.confirm("123456")).isExpiredCode();
    }
}
