package org.cognitojunit.scenarios.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;

/** A sign-up without a password, and the sign-in that follows it by itself. */
@RequiresCapability(Capability.MESSAGES)
@CognitoUserPool(client = @PoolClient(authFlows = AuthFlow.USER_AUTH), lifecycle = Lifecycle.PER_METHOD)
class AutomaticSignInScenarios {

    private UserPool pool;

    @BeforeEach
    void allowed(UserPool pool) {
        this.pool = pool;
        new OneTimePasswords(pool).allowed(AuthFactorType.EMAIL_OTP);
    }

    @Test
    @NotVerified(reason = "BOT: SignUp has the member Session, and takes no password in such a pool; no capture")
    void a_sign_up_without_a_password_has_a_session() {
        SignUpResponse signedUp = signUp();

        assertThat(signedUp.userConfirmed()).isFalse();
        assertThat(signedUp.session()).isNotEmpty();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; API26 describes the way")
    @RequiresCapability(Capability.INBOX)
    void a_confirmation_leads_to_tokens(CognitoEmulator emulator) {
        String session = signUp().session();

        String confirmed = pool.client()
                .confirmSignUp(r -> r.clientId(pool.appClient().id())
                        .username("alice")
                        .confirmationCode(
                                emulator.inbox(pool.id()).latest("alice").code())
                        .session(session))
                .session();

        assertThat(signIn(confirmed).authenticationResult().accessToken()).isNotEmpty();
    }

    @Test
    @NotVerified(reason = "CLI has the text; nobody has taken the session of SignUp for that of ConfirmSignUp")
    void a_sign_up_that_is_not_confirmed_by_code_leads_nowhere() {
        String session = signUp().session();
        pool.client().adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> signIn(session)).isInvalidSession();
    }

    private SignUpResponse signUp() {
        return pool.client()
                .signUp(r -> r.clientId(pool.appClient().id())
                        .username("alice")
                        .userAttributes(OneTimePasswords.attribute("email", "alice@example.com")));
    }

    private InitiateAuthResponse signIn(String session) {
        return pool.client()
                .initiateAuth(r -> r.clientId(pool.appClient().id())
                        .authFlow("USER_AUTH")
                        .authParameters(Map.of("USERNAME", "alice"))
                        .session(session));
    }
}
