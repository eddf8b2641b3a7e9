package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;

import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.DevicePasswordVerifier;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.exchange.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The steps of a sign-in from a device. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = {
                            AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                            AuthFlow.USER_PASSWORD_AUTH,
                            AuthFlow.USER_SRP_AUTH
                        }),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class DeviceStepsTest {

    private UserPool pool;
    private TestUser alice;

    @BeforeEach
    void track(CognitoIdentityProviderClient cognito) {
        cognito.updateUserPool(
                r -> r.userPoolId(pool.id()).deviceConfiguration(c -> c.challengeRequiredOnNewDevice(true)));
    }

    @Test
    void a_sign_in_begun_by_the_server_side_is_finished_there() {
        RememberedDevice device = pool.confirmDevice(pool.adminSignIn(alice).expectTokens());

        AuthStep step = pool.adminSignIn(alice, device).expectDeviceSrpAuth().respond(device);

        assertThat(step.exchange().calls())
                .extracting(Call::operation)
                .containsExactly("AdminInitiateAuth", "AdminRespondToAuthChallenge", "AdminRespondToAuthChallenge");
    }

    @Test
    void the_exchange_shows_the_device_and_neither_proof_nor_numbers() {
        RememberedDevice device = pool.confirmDevice(pool.signIn(alice).expectTokens());
        DevicePasswordVerifier challenge = pool.srpSignIn(alice, device)
                .expectDeviceSrpAuth()
                .begin(device)
                .expectDevicePasswordVerifier();
        Map<String, String> proof = challenge.claim(device);

        String shown = challenge.respond(proof).exchange().toString();

        assertThat(shown)
                .contains(device.key())
                .doesNotContain(proof.get("PASSWORD_CLAIM_SIGNATURE"))
                .doesNotContain(proof.get("PASSWORD_CLAIM_SECRET_BLOCK"))
                .doesNotContain(challenge.parameters().get("SRP_B"))
                .doesNotContain(challenge.parameters().get("SALT"));
    }

    @Test
    void challenges_and_device_show_no_secret_when_printed() {
        RememberedDevice device = pool.confirmDevice(pool.signIn(alice).expectTokens());
        AuthStep first = pool.signIn(alice, device);
        AuthStep second = first.expectDeviceSrpAuth().begin(device);

        assertThat(first).hasToString("DEVICE_SRP_AUTH[username=alice, session=[redacted]]");
        assertThat(second).hasToString("DEVICE_PASSWORD_VERIFIER[username=alice, session=[redacted]]");
        assertThat((Object) device).hasToString("RememberedDevice[" + device.key() + "]");
    }

    @Test
    void a_step_that_is_not_a_devices_challenge_fails_with_the_exchange() {
        AuthStep tokens = pool.signIn(alice);

        assertThatThrownBy(tokens::expectDeviceSrpAuth)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected the challenge DEVICE_SRP_AUTH, but the sign-in was complete: Cognito"
                        + " issued tokens.\n\nThe exchange:\n");
        assertThatThrownBy(tokens::expectDevicePasswordVerifier)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected the challenge DEVICE_PASSWORD_VERIFIER, but");
    }

    @Test
    void tokens_that_name_no_new_device_have_none_to_confirm() {
        RememberedDevice device = pool.confirmDevice(pool.signIn(alice).expectTokens());
        Tokens known =
                pool.signIn(alice, device).expectDeviceSrpAuth().respond(device).expectTokens();

        assertThatThrownBy(() -> pool.confirmDevice(known))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("These tokens name no new device. Cognito does so at a sign-in without a DEVICE_KEY, if the"
                        + " pool has a DeviceConfiguration.");
    }

    @Test
    void other_refresh_tokens_are_of_the_same_device() {
        Tokens tokens = pool.signIn(alice).expectTokens();

        assertThat(tokens.withRefreshToken("other").newDevice()).isEqualTo(tokens.newDevice());
    }
}
