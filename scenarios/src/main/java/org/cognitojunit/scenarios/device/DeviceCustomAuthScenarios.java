package org.cognitojunit.scenarios.device;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;

/** CUSTOM_AUTH from a device: after the pool's own challenges a remembered one has to prove itself. */
@CognitoUserPool(
        client = @PoolClient(authFlows = {AuthFlow.CUSTOM_AUTH, AuthFlow.ADMIN_USER_PASSWORD_AUTH}),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class DeviceCustomAuthScenarios {

    private static final String REASON = "the functions are written in Java; DG26 has the device at the end";

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;
    private TestUser alice;
    private Tracking tracking;

    @BeforeEach
    void track() {
        tracking = Tracking.always(pool, cognito);
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_remembered_device_proves_itself_in_the_end(CognitoEmulator emulator) {
        riddle(emulator);
        RememberedDevice device = tracking.device(alice);

        assertThat(pool.customSignIn(alice, device)
                        .expectCustomChallenge()
                        .answer("42")
                        .expectDeviceSrpAuth()
                        .respond(device))
                .isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_wrong_proof_is_refused(CognitoEmulator emulator) {
        riddle(emulator);
        RememberedDevice device = tracking.device(alice);
        var last = pool.customSignIn(alice, device)
                .expectCustomChallenge()
                .answer("42")
                .expectDeviceSrpAuth();

        assertThatRefused(() -> last.respond(device.withPassword("wrong"))).isWrongPassword();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_device_that_is_not_remembered_has_nothing_to_prove(CognitoEmulator emulator) {
        riddle(emulator);
        RememberedDevice device = tracking.device(alice);
        tracking.status(alice, device, DeviceRememberedStatusType.NOT_REMEMBERED);

        assertThat(pool.customSignIn(alice, device).expectCustomChallenge().answer("42"))
                .isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void an_unknown_device_is_refused_at_once(CognitoEmulator emulator) {
        riddle(emulator);
        RememberedDevice device = tracking.device(alice);
        tracking.forget(alice, device);

        assertThatRefused(() -> pool.customSignIn(alice, device)).isResourceNotFound("Device does not exist.");
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_sign_in_without_a_device_ends_in_tokens_that_name_a_new_one(CognitoEmulator emulator) {
        riddle(emulator);

        RememberedDevice device = pool.confirmDevice(
                pool.customSignIn(alice).expectCustomChallenge().answer("42").expectTokens());

        assertThat(tracking.signIn(alice, device)).isSignedIn();
    }

    /** Asks what six by seven is. */
    private void riddle(CognitoEmulator emulator) {
        emulator.trigger(pool.id())
                .defineAuthChallenge(event -> {
                    if (event.session().isEmpty()) {
                        event.customChallenge();
                    } else {
                        event.issueTokens();
                    }
                })
                .createAuthChallenge(event -> {})
                .verifyAuthChallengeResponse(
                        event -> event.answerCorrect(event.challengeAnswer().equals("42")));
    }
}
