package org.cognitojunit.scenarios.device;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.DevicePasswordVerifier;
import org.cognitojunit.auth.DeviceSrpAuth;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What is refused of a sign-in from a device. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = {
                            AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                            AuthFlow.USER_PASSWORD_AUTH,
                            AuthFlow.USER_SRP_AUTH
                        }),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        },
        lifecycle = Lifecycle.PER_METHOD)
class DeviceRefusalScenarios {

    private static final String INCORRECT = "Incorrect username or password.";
    private static final String INVALID_SESSION = "Invalid session for the user.";
    private static final String USED = "Invalid session for the user, session can only be used once.";
    private static final String NO_DEVICE = "Device does not exist.";

    private static final DateTimeFormatter SIGNED = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;

    @Called("alice")
    private TestUser alice;

    @Called("bob")
    private TestUser bob;

    private Tracking tracking;
    private RememberedDevice device;

    @BeforeEach
    void remember() {
        tracking = Tracking.always(pool, cognito);
        device = tracking.device(alice);
    }

    @Test
    @NotVerified(reason = "inferred from a wrong proof of a password")
    void a_wrong_proof_is_refused() {
        DeviceSrpAuth challenge = begin();

        assertThatRefused(() -> challenge.respond(device.withPassword("wrong"))).isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "inferred from a wrong proof of a password")
    void a_wrong_proof_does_not_use_the_session_up() {
        DevicePasswordVerifier challenge = begin().begin(device).expectDevicePasswordVerifier();
        assertThatRefused(() -> challenge.respond(device.withPassword("wrong"))).isNotAuthorized(INCORRECT);

        assertThat(challenge.respond(device)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "inferred from DG26: five wrong codes lock a user")
    void wrong_proofs_lock_the_user() {
        DevicePasswordVerifier challenge = begin().begin(device).expectDevicePasswordVerifier();
        for (int i = 0; i < 5; i++) {
            assertThatRefused(() -> challenge.respond(device.withPassword("wrong")))
                    .isNotAuthorized(INCORRECT);
        }

        assertThatRefused(() -> challenge.respond(device)).isLockedOut();
        assertThatRefused(() -> pool.adminSignIn(alice)).isLockedOut();
    }

    @Test
    @NotVerified(reason = "CLI and AMP: the text for a device that is forgotten")
    void an_unknown_device_is_refused_with_the_password_right() {
        RememberedDevice unknown = device.withKey("us-east-1_00000000-0000-4000-8000-000000000000");

        assertThatRefused(() -> pool.signIn(alice, unknown)).isResourceNotFound(NO_DEVICE);
        assertThatRefused(() -> pool.adminSignIn(alice, unknown)).isResourceNotFound(NO_DEVICE);
        assertThatRefused(() -> pool.srpSignIn(alice, unknown)).isResourceNotFound(NO_DEVICE);
    }

    @Test
    @NotVerified(reason = "nobody has seen which of the two is looked at first")
    void a_wrong_password_says_nothing_of_devices() {
        Map<String, String> parameters =
                Map.of("USERNAME", "alice", "PASSWORD", "Wrong-Horse-1", "DEVICE_KEY", "us-east-1_0");

        assertThatRefused(() -> pool.authenticator().initiate("USER_PASSWORD_AUTH", parameters))
                .isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "inferred: the texts for forgotten devices")
    void the_device_of_another_user_is_refused() {
        assertThatRefused(() -> pool.adminSignIn(bob, device)).isResourceNotFound(NO_DEVICE);
    }

    @Test
    @NotVerified(reason = "inferred: the texts for forgotten devices")
    void a_device_that_nobody_has_confirmed_is_refused() {
        RememberedDevice unconfirmed = RememberedDevice.of(tracking.signIn(alice));

        assertThatRefused(() -> pool.adminSignIn(alice, unconfirmed)).isResourceNotFound(NO_DEVICE);
    }

    @Test
    @NotVerified(reason = "CLI and AMP: the text")
    void a_forgotten_device_is_refused() {
        tracking.forget(alice, device);

        assertThatRefused(() -> pool.adminSignIn(alice, device)).isResourceNotFound(NO_DEVICE);
    }

    @Test
    @NotVerified(reason = "CLI and AMP: the text, and that a client tries once more without the device")
    void a_proof_of_the_password_is_still_good_without_the_forgotten_device() {
        tracking.forget(alice, device);
        PasswordVerifier challenge = pool.authenticator().initiateSrp("alice").expectPasswordVerifier();
        Map<String, String> proof = challenge.claim(alice.password());
        assertThatRefused(() -> challenge.respond(with(proof, "DEVICE_KEY", device.key())))
                .isResourceNotFound(NO_DEVICE);

        assertThat(challenge.respond(proof)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "CLI and AMP: the text; not at this step")
    void a_device_that_is_forgotten_between_the_challenges_is_refused() {
        DeviceSrpAuth first = begin();
        DevicePasswordVerifier second = begin().begin(device).expectDevicePasswordVerifier();
        tracking.forget(alice, device);

        assertThatRefused(() -> first.begin(device)).isResourceNotFound(NO_DEVICE);
        assertThatRefused(() -> second.respond(device)).isResourceNotFound(NO_DEVICE);
    }

    @Test
    @NotVerified(reason = "inferred from sessions of other challenges")
    void a_challenge_to_one_device_is_not_for_another() {
        RememberedDevice other = tracking.device(alice);
        DeviceSrpAuth first = begin();
        DevicePasswordVerifier second = begin().begin(device).expectDevicePasswordVerifier();

        assertThatRefused(() -> first.begin(other)).isNotAuthorized(INVALID_SESSION);
        assertThatRefused(() -> second.respond(other)).isNotAuthorized(INVALID_SESSION);
    }

    @Test
    @NotVerified(reason = "CLI and GH: the text, for other challenges")
    void a_challenge_is_not_for_another_user() {
        RememberedDevice bobs = tracking.device(bob);
        DeviceSrpAuth challenge = begin();

        assertThatRefused(() -> challenge.respond(Map.of("USERNAME", "bob", "DEVICE_KEY", bobs.key(), "SRP_A", "1f")))
                .isNotAuthorized(INVALID_SESSION);
    }

    @Test
    @NotVerified(reason = "STK-login shows the text for NEW_PASSWORD_REQUIRED")
    void a_challenge_cannot_be_begun_twice() {
        DeviceSrpAuth challenge = begin();
        challenge.begin(device).expectDevicePasswordVerifier();

        assertThatRefused(() -> challenge.begin(device)).isNotAuthorized(USED);
    }

    @Test
    @NotVerified(reason = "STK-login shows the text for NEW_PASSWORD_REQUIRED")
    void a_proof_cannot_be_replayed() {
        DevicePasswordVerifier challenge = begin().begin(device).expectDevicePasswordVerifier();
        Map<String, String> proof = challenge.claim(device);
        challenge.respond(proof).expectTokens();

        assertThatRefused(() -> challenge.respond(proof)).isNotAuthorized(USED);
    }

    @Test
    @NotVerified(reason = "inferred from sessions of other challenges")
    void a_proof_is_good_in_its_own_session_only() {
        DevicePasswordVerifier one = begin().begin(device).expectDevicePasswordVerifier();
        DevicePasswordVerifier other = begin().begin(device).expectDevicePasswordVerifier();

        assertThatRefused(() -> other.respond(one.claim(device))).isNotAuthorized(INVALID_SESSION);
    }

    @Test
    @NotVerified(reason = "nobody has answered one challenge under the other's name")
    void the_first_challenge_cannot_be_left_out() {
        DeviceSrpAuth first = begin();
        Map<String, String> proof =
                begin().begin(device).expectDevicePasswordVerifier().claim(device);

        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool.id())
                        .clientId(pool.appClient().id())
                        .challengeName(DevicePasswordVerifier.NAME)
                        .session(first.session())
                        .challengeResponses(with(proof, "USERNAME", "alice"))))
                .isNotAuthorized(INVALID_SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEVICE_KEY", "SRP_A"})
    @NotVerified(reason = "STK-login shows the text for SRP_A in another place")
    void the_first_answer_needs_all_of_its_parameters(String missing) {
        DeviceSrpAuth challenge = begin();

        assertThatRefused(() -> challenge.respond(without(Map.of("DEVICE_KEY", device.key(), "SRP_A", "1f"), missing)))
                .isInvalidParameter("Missing required parameter " + missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEVICE_KEY", "PASSWORD_CLAIM_SECRET_BLOCK", "PASSWORD_CLAIM_SIGNATURE", "TIMESTAMP"})
    @NotVerified(reason = "STK-login shows the text for SRP_A")
    void the_proof_needs_all_of_its_parameters(String missing) {
        DevicePasswordVerifier challenge = begin().begin(device).expectDevicePasswordVerifier();
        Map<String, String> proof = challenge.claim(device);

        assertThatRefused(() -> challenge.respond(without(proof, missing)))
                .isInvalidParameter("Missing required parameter " + missing);
    }

    @Test
    @NotVerified(reason = "STK-login shows the text for SRP_A")
    void both_answers_need_a_username() {
        DeviceSrpAuth challenge = begin();

        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool.id())
                        .clientId(pool.appClient().id())
                        .challengeName(DeviceSrpAuth.NAME)
                        .session(challenge.session())
                        .challengeResponses(Map.of("DEVICE_KEY", device.key(), "SRP_A", "1f"))))
                .isInvalidParameter("Missing required parameter USERNAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"})
    @NotVerified(reason = "nobody has seen an answer without a session")
    void both_answers_need_a_session(String challenge) {
        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool.id())
                        .clientId(pool.appClient().id())
                        .challengeName(challenge)
                        .challengeResponses(Map.of("USERNAME", "alice", "DEVICE_KEY", device.key(), "SRP_A", "1f"))))
                .isInvalidParameter("Missing required parameter Session");
    }

    @Test
    @NotVerified(reason = "nobody has seen what AWS says to an SRP_A that is no number")
    void an_srp_a_that_is_no_number_is_refused() {
        DeviceSrpAuth challenge = begin();

        assertThatRefused(() -> challenge.respond(Map.of("DEVICE_KEY", device.key(), "SRP_A", "not hexadecimal")))
                .isInvalidParameter("Invalid SRP_A");
    }

    @Test
    @NotVerified(reason = "CLI: the text")
    void a_timestamp_in_another_format_is_refused() {
        DevicePasswordVerifier challenge = begin().begin(device).expectDevicePasswordVerifier();
        Map<String, String> proof = with(challenge.claim(device), "TIMESTAMP", "2026-09-24T13:50:15Z");

        assertThatRefused(() -> challenge.respond(proof))
                .isInvalidParameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.");
    }

    @Test
    @NotVerified(reason = "inferred: the time is part of what is signed")
    void a_proof_for_another_time_is_refused() {
        DevicePasswordVerifier challenge = begin().begin(device).expectDevicePasswordVerifier();
        Map<String, String> proof = challenge.claim(device);
        String other = SIGNED.format(
                SIGNED.parse(proof.get("TIMESTAMP"), Instant::from).plusSeconds(2));

        assertThatRefused(() -> challenge.respond(with(proof, "TIMESTAMP", other)))
                .isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "STK-cred shows the text for password flows")
    void a_user_who_is_disabled_meanwhile_is_refused() {
        DevicePasswordVerifier challenge = begin().begin(device).expectDevicePasswordVerifier();
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> challenge.respond(device)).isUserDisabled();
    }

    @Test
    @NotVerified(reason = "DG26: a known DEVICE_KEY must be passed; the text is inferred")
    void a_refresh_without_the_device_is_refused() {
        Tokens tokens = tracking.signIn(alice, device);

        assertThatRefused(() -> pool.authenticator()
                        .initiate("REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", tokens.refreshToken())))
                .isNotAuthorized("Invalid Refresh Token");
        assertThatRefused(() -> cognito.getTokensFromRefreshToken(
                        r -> r.clientId(pool.appClient().id()).refreshToken(tokens.refreshToken())))
                .isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    @NotVerified(reason = "DG26: a known DEVICE_KEY must be passed; the text is inferred")
    void a_refresh_from_another_device_is_refused() {
        Tokens tokens = tracking.signIn(alice, device);
        RememberedDevice other = tracking.device(alice);

        assertThatRefused(() -> pool.authenticator()
                        .initiate(
                                "REFRESH_TOKEN_AUTH",
                                Map.of("REFRESH_TOKEN", tokens.refreshToken(), "DEVICE_KEY", other.key())))
                .isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    @NotVerified(reason = "CLI and AMP: the text; not for a refresh")
    void a_refresh_from_a_forgotten_device_is_refused() {
        Tokens tokens = tracking.signIn(alice, device);
        tracking.forget(alice, device);

        assertThatRefused(() -> pool.refresh(tokens)).isResourceNotFound(NO_DEVICE);
    }

    @Test
    @NotVerified(reason = "GH aws-sdk-java-v2#1389 and #3418, without a date of the answers")
    void a_refresh_from_a_device_that_was_never_confirmed_is_refused() {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> pool.refresh(tokens)).isNotAuthorized("Invalid Refresh Token");
        assertThatRefused(() -> pool.adminRefresh(tokens)).isNotAuthorized("Invalid Refresh Token");
        assertThatRefused(() -> pool.getTokensFromRefreshToken(tokens)).isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    @NotVerified(reason = "inferred from a refresh with the key of a device that was never confirmed")
    void a_refresh_without_a_key_is_refused_before_the_device_is_confirmed_too() {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> pool.authenticator()
                        .initiate("REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", tokens.refreshToken())))
                .isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    @NotVerified(reason = "inferred: once confirmed, the device of a sign-in refreshes its tokens")
    void a_refresh_is_taken_once_the_device_is_confirmed() {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        pool.confirmDevice(tokens);

        assertThat(pool.refresh(tokens)).isSignedIn();
    }

    private DeviceSrpAuth begin() {
        return pool.adminSignIn(alice, device).expectDeviceSrpAuth();
    }

    private static Map<String, String> with(Map<String, String> responses, String name, String value) {
        Map<String, String> changed = new HashMap<>(responses);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> responses, String name) {
        Map<String, String> changed = new HashMap<>(responses);
        changed.remove(name);
        return changed;
    }
}
