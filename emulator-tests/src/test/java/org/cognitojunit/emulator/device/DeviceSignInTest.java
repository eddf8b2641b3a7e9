package org.cognitojunit.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.DevicePasswordVerifier;
import org.cognitojunit.auth.DeviceSrpAuth;
import org.cognitojunit.auth.MfaSetup;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.SelectChallenge;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** What a DEVICE_KEY does to the steps of a sign-in, and they to it. */
class DeviceSignInTest {

    private static final String NO_DEVICE = "Device does not exist.";

    @AutoClose
    final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private final DevicePool pool = DevicePool.create(aws);

    @BeforeEach
    void add_alice() {
        pool.pool().confirmed("alice");
    }

    @Test
    void a_device_that_is_named_at_the_beginning_is_known_in_the_end() {
        pool.mfa(UserPoolMfaType.OPTIONAL);
        Tokens first = pool.signIn("alice");
        RememberedDevice device = pool.authenticator().confirmDevice(first, "telephone");
        pool.status("alice", device, DeviceRememberedStatusType.NOT_REMEMBERED);
        AuthenticatorApp app = pool.requireApp(first);

        Tokens tokens = pool.begin("alice", device)
                .expectSoftwareTokenMfa()
                .respondWithCode(app.code())
                .expectTokens();

        assertThat(tokens.newDevice()).isNull();
        assertThat(tokens.accessTokenClaims()).containsEntry("device_key", device.key());
    }

    @Test
    void a_device_can_be_named_in_the_end() {
        pool.mfa(UserPoolMfaType.OPTIONAL);
        Tokens first = pool.signIn("alice");
        RememberedDevice device = pool.authenticator().confirmDevice(first, "telephone");
        AuthenticatorApp app = pool.requireApp(first);

        Tokens tokens = pool.begin("alice", Map.of())
                .expectSoftwareTokenMfa()
                .respond(Map.of("SOFTWARE_TOKEN_MFA_CODE", app.code(), "DEVICE_KEY", device.key()))
                .expectTokens();

        assertThat(tokens.newDevice()).isNull();
    }

    @Test
    void an_unknown_device_that_is_named_in_the_end_spoils_neither_code_nor_session() {
        pool.mfa(UserPoolMfaType.OPTIONAL);
        AuthenticatorApp app = pool.requireApp(pool.signIn("alice"));
        RememberedDevice unknown = unconfirmed("bob");
        var challenge = pool.begin("alice", Map.of()).expectSoftwareTokenMfa();
        String code = app.code();

        assertRefused(
                () -> challenge.respond(Map.of("SOFTWARE_TOKEN_MFA_CODE", code, "DEVICE_KEY", unknown.key())),
                ResourceNotFoundException.class,
                NO_DEVICE);
        assertThat(challenge.respondWithCode(code).expectTokens().newDevice()).isNotNull();
    }

    @Test
    void the_set_up_of_a_second_factor_remembers_from_which_device_it_is_done() {
        RememberedDevice device = pool.device("alice");
        pool.status("alice", device, DeviceRememberedStatusType.NOT_REMEMBERED);
        pool.mfa(UserPoolMfaType.ON);

        MfaSetup setup = pool.begin("alice", device).expectMfaSetup();
        var associated = cognito.associateSoftwareToken(r -> r.session(setup.session()));
        String code = pool.app(associated.secretCode()).code();
        String verified = cognito.verifySoftwareToken(
                        r -> r.session(associated.session()).userCode(code))
                .session();
        var last = cognito.respondToAuthChallenge(r -> r.clientId(pool.pool().clientId())
                .challengeName("MFA_SETUP")
                .session(verified)
                .challengeResponses(Map.of("USERNAME", "alice")));

        assertThat(last.authenticationResult().accessToken()).isNotBlank();
        assertThat(last.authenticationResult().newDeviceMetadata()).isNull();
    }

    @Test
    void a_remembered_device_replaces_the_set_up_of_a_second_factor() {
        RememberedDevice device = pool.device("alice");
        pool.mfa(UserPoolMfaType.ON);

        assertThat(pool.signIn("alice", device).accessToken()).isNotBlank();
    }

    @Test
    void a_new_password_is_chosen_before_the_device_is_asked() {
        RememberedDevice device = pool.device("alice");
        cognito.adminSetUserPassword(
                r -> r.userPoolId(pool.pool().id()).username("alice").password(TEMPORARY));

        AuthStep step = pool.begin("alice", Map.of("PASSWORD", TEMPORARY, "DEVICE_KEY", device.key()))
                .expectNewPasswordRequired()
                .respond("New-Horse-1");

        assertThat(step.expectDeviceSrpAuth().respond(device).expectTokens().newDevice())
                .isNull();
    }

    @Test
    void both_sessions_expire() {
        RememberedDevice device = pool.device("alice");
        DeviceSrpAuth first = pool.begin("alice", device).expectDeviceSrpAuth();
        DevicePasswordVerifier second =
                pool.begin("alice", device).expectDeviceSrpAuth().begin(device).expectDevicePasswordVerifier();
        aws.emulator().clock().advance(Duration.ofMinutes(3));

        String expired = "Invalid session for the user, session is expired.";
        assertRefused(() -> first.begin(device), NotAuthorizedException.class, expired);
        assertRefused(() -> second.respond(device), NotAuthorizedException.class, expired);
    }

    @Test
    void a_proof_that_was_signed_long_ago_is_refused() {
        // The session has to live for longer than the proof.
        DevicePool patient = DevicePool.of(
                aws,
                pool.pool()
                        .withClient(client -> client.authSessionValidity(15)
                                .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)));
        RememberedDevice device = patient.device("alice");
        aws.emulator().clock().advance(Duration.ofHours(1));
        DevicePasswordVerifier challenge = patient.begin("alice", device)
                .expectDeviceSrpAuth()
                .begin(device)
                .expectDevicePasswordVerifier();
        Map<String, String> proof = challenge.claim(device);
        aws.emulator().clock().advance(Duration.ofMinutes(6));

        // Which time exactly, the test of SRP has with a clock that stands still.
        assertThatThrownBy(() -> challenge.respond(proof))
                .isExactlyInstanceOf(NotAuthorizedException.class)
                .hasMessageMatching("TIMESTAMP is more than 5 minutes away from the time of the server, which is "
                        + "\\w{3} \\w{3} \\d{1,2} [\\d:]{8} UTC \\d{4}\\. \\(Service.*");
        assertThat(challenge.respond(device).expectTokens().accessToken()).isNotBlank();
    }

    @Test
    void a_device_that_is_no_longer_remembered_cannot_finish_its_proof() {
        RememberedDevice device = pool.device("alice");
        DevicePasswordVerifier challenge =
                pool.begin("alice", device).expectDeviceSrpAuth().begin(device).expectDevicePasswordVerifier();
        pool.status("alice", device, DeviceRememberedStatusType.NOT_REMEMBERED);

        assertRefused(() -> challenge.respond(device), NotAuthorizedException.class, "Incorrect username or password.");
    }

    @Test
    void a_device_cannot_finish_its_proof_once_the_pool_takes_no_proofs() {
        RememberedDevice device = pool.device("alice");
        DeviceSrpAuth first = pool.begin("alice", device).expectDeviceSrpAuth();
        DevicePasswordVerifier second =
                pool.begin("alice", device).expectDeviceSrpAuth().begin(device).expectDevicePasswordVerifier();
        cognito.updateUserPool(
                r -> r.userPoolId(pool.pool().id()).deviceConfiguration(c -> c.challengeRequiredOnNewDevice(false)));

        String incorrect = "Incorrect username or password.";
        assertRefused(() -> first.begin(device), NotAuthorizedException.class, incorrect);
        assertRefused(() -> second.respond(device), NotAuthorizedException.class, incorrect);
    }

    @Test
    void a_right_proof_forgives_the_wrong_ones_before_it() {
        RememberedDevice device = pool.device("alice");
        DevicePasswordVerifier challenge =
                pool.begin("alice", device).expectDeviceSrpAuth().begin(device).expectDevicePasswordVerifier();
        String incorrect = "Incorrect username or password.";
        for (int i = 0; i < 4; i++) {
            assertRefused(
                    () -> challenge.respond(device.withPassword("wrong")), NotAuthorizedException.class, incorrect);
        }

        challenge.respond(device).expectTokens();

        for (int i = 0; i < 4; i++) {
            assertRefused(
                    () -> pool.begin("alice", Map.of("PASSWORD", "Wrong-Horse-1")),
                    NotAuthorizedException.class,
                    incorrect);
        }
        assertThat(pool.signIn("alice").accessToken()).isNotBlank();
    }

    @Test
    void a_code_that_is_a_first_factor_is_not_spoiled_by_an_unknown_device() {
        cognito.updateUserPool(r -> r.userPoolId(pool.pool().id())
                .deviceConfiguration(c -> c.challengeRequiredOnNewDevice(true))
                .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactorsWithStrings("PASSWORD", "EMAIL_OTP"))));
        DevicePool choosing = DevicePool.of(
                aws,
                pool.pool()
                        .withClient(client -> client.explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_USER_AUTH,
                                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)));
        choosing.pool().confirmed("carol", attributes("email", "carol@example.com", "email_verified", "true"));
        RememberedDevice device = choosing.device("carol");
        RememberedDevice unknown = unconfirmed("bob");
        var challenge = choosing.authenticator()
                .initiate("USER_AUTH", Map.of("USERNAME", "carol", "PREFERRED_CHALLENGE", "EMAIL_OTP"))
                .expectCode("EMAIL_OTP");
        String code = aws.emulator().inbox(pool.pool().id()).latest("carol").code();

        assertRefused(
                () -> challenge.respond(Map.of("EMAIL_OTP_CODE", code, "DEVICE_KEY", unknown.key())),
                ResourceNotFoundException.class,
                NO_DEVICE);
        AuthStep step = challenge.respond(Map.of("EMAIL_OTP_CODE", code, "DEVICE_KEY", device.key()));
        assertThat(step.expectDeviceSrpAuth().respond(device).expectTokens().accessToken())
                .isNotBlank();
    }

    @Test
    void a_device_proves_itself_at_a_client_with_a_secret() {
        TestPool confidential = pool.pool()
                .withClient(client -> client.generateSecret(true)
                        .explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));
        String secret = cognito.describeUserPoolClient(
                        r -> r.userPoolId(confidential.id()).clientId(confidential.clientId()))
                .userPoolClient()
                .clientSecret();
        DevicePool withSecret = DevicePool.of(aws, confidential, secret);
        RememberedDevice device = withSecret.device("alice");

        Tokens tokens = withSecret.signIn("alice", device);

        assertThat(withSecret.authenticator().refresh(tokens).accessToken()).isNotBlank();
        DeviceSrpAuth challenge = withSecret.begin("alice", device).expectDeviceSrpAuth();
        assertRefused(
                () -> challenge.respond(Map.of("DEVICE_KEY", device.key(), "SRP_A", "1f", "SECRET_HASH", "wrong")),
                NotAuthorizedException.class,
                "Unable to verify secret hash for client " + confidential.clientId());
    }

    @Test
    void a_challenge_is_not_for_another_client() {
        RememberedDevice device = pool.device("alice");
        DeviceSrpAuth challenge = pool.begin("alice", device).expectDeviceSrpAuth();
        TestPool other = pool.pool().withClient(client -> {});

        assertRefused(
                () -> cognito.respondToAuthChallenge(r -> r.clientId(other.clientId())
                        .challengeName("DEVICE_SRP_AUTH")
                        .session(challenge.session())
                        .challengeResponses(Map.of("USERNAME", "alice", "DEVICE_KEY", device.key(), "SRP_A", "1f"))),
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    @Test
    void the_server_side_can_finish_what_the_device_began() {
        RememberedDevice device = pool.device("alice");
        DevicePasswordVerifier challenge =
                pool.begin("alice", device).expectDeviceSrpAuth().begin(device).expectDevicePasswordVerifier();
        Map<String, String> proof = new HashMap<>(challenge.claim(device));
        proof.put("USERNAME", "alice");

        var last = cognito.adminRespondToAuthChallenge(
                r -> r.userPoolId(pool.pool().id())
                        .clientId(pool.pool().clientId())
                        .challengeName("DEVICE_PASSWORD_VERIFIER")
                        .session(challenge.session())
                        .challengeResponses(proof));

        assertThat(last.authenticationResult().accessToken()).isNotBlank();
    }

    @Test
    void an_alias_leads_to_the_challenges_of_the_username() {
        DevicePool aliased = DevicePool.of(
                aws,
                TestPool.create(
                        aws,
                        settings -> settings.deviceConfiguration(c -> c.challengeRequiredOnNewDevice(true))
                                .aliasAttributesWithStrings("email")));
        aliased.pool().confirmed("carol", attributes("email", "carol@example.com", "email_verified", "true"));
        RememberedDevice device = aliased.device("carol");

        DevicePasswordVerifier challenge = aliased.begin("carol@example.com", device)
                .expectDeviceSrpAuth()
                .begin(device)
                .expectDevicePasswordVerifier();

        assertThat(challenge.parameters()).containsEntry("USERNAME", "carol");
        assertThat(challenge.respond(device).expectTokens().accessToken()).isNotBlank();
    }

    @Test
    void a_chosen_password_leads_to_the_device_too() {
        DevicePool choosing = DevicePool.of(
                aws,
                pool.pool()
                        .withClient(client -> client.explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_USER_AUTH,
                                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)));
        RememberedDevice device = choosing.device("alice");
        RememberedDevice unknown = unconfirmed("bob");
        SelectChallenge choice = choosing.authenticator()
                .initiate("USER_AUTH", Map.of("USERNAME", "alice"))
                .expectSelectChallenge();
        assertRefused(
                () -> choice.respond(Map.of("ANSWER", "PASSWORD", "PASSWORD", PASSWORD, "DEVICE_KEY", unknown.key())),
                ResourceNotFoundException.class,
                NO_DEVICE);

        AuthStep step = choice.respond(Map.of("ANSWER", "PASSWORD", "PASSWORD", PASSWORD, "DEVICE_KEY", device.key()));

        assertThat(step.expectDeviceSrpAuth().respond(device).expectTokens().accessToken())
                .isNotBlank();
    }

    @Test
    void functions_are_told_of_new_devices_and_of_their_proofs() {
        List<Boolean> newDevices = new CopyOnWriteArrayList<>();
        List<String> sources = new CopyOnWriteArrayList<>();
        aws.emulator()
                .trigger(pool.pool().id())
                .postAuthentication(event -> newDevices.add(event.newDeviceUsed()))
                .preTokenGeneration(event -> sources.add(event.triggerSource()));

        RememberedDevice device = pool.device("alice");
        pool.signIn("alice", device);

        assertThat(newDevices).containsExactly(true, false);
        assertThat(sources).containsExactly("TokenGeneration_Authentication", "TokenGeneration_AuthenticateDevice");
    }

    @Test
    void a_function_that_refuses_leaves_the_device_as_it_was() {
        RememberedDevice device = pool.device("alice");
        var before = pool.get("alice", device);
        aws.emulator().trigger(pool.pool().id()).postAuthentication(event -> {
            throw new IllegalStateException("not on a Sunday");
        });
        aws.emulator().clock().advance(Duration.ofMinutes(1));

        assertRefused(
                () -> pool.signIn("alice", device),
                UserLambdaValidationException.class,
                "PostAuthentication failed with error not on a Sunday.");
        assertThat(pool.get("alice", device)).isEqualTo(before);
    }

    @Test
    void nothing_is_asked_of_devices_once_they_are_no_longer_tracked() {
        RememberedDevice device = pool.device("alice");
        Tokens tokens = pool.signIn("alice", device);
        cognito.updateUserPool(r -> r.userPoolId(pool.pool().id()));

        Tokens untracked = pool.begin("alice", device).expectTokens();

        assertThat(untracked.newDevice()).isNull();
        assertThat(untracked.accessTokenClaims()).doesNotContainKey("device_key");
        assertThat(refresh(tokens, Map.of())).isNotBlank();
        assertThat(refresh(tokens, Map.of("DEVICE_KEY", "us-east-1_0"))).isNotBlank();
    }

    @Test
    void a_sign_in_from_before_devices_were_tracked_is_refreshed_without_one() {
        DevicePool late = DevicePool.of(aws, TestPool.create(aws));
        late.pool().confirmed("alice");
        Tokens tokens = late.signIn("alice");
        cognito.updateUserPool(
                r -> r.userPoolId(late.pool().id()).deviceConfiguration(c -> c.challengeRequiredOnNewDevice(true)));

        Tokens refreshed = late.authenticator().refresh(tokens);

        assertThat(refreshed.accessTokenClaims()).doesNotContainKey("device_key");
    }

    @Test
    void a_refresh_without_the_device_does_not_use_a_rotating_token_up() {
        DevicePool rotating = DevicePool.of(
                aws,
                pool.pool()
                        .withClient(client -> client.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)
                                .refreshTokenRotation(r -> r.feature("ENABLED").retryGracePeriodSeconds(0))));
        RememberedDevice device = rotating.device("alice");
        Tokens tokens = rotating.signIn("alice", device);

        assertRefused(
                () -> cognito.getTokensFromRefreshToken(
                        r -> r.clientId(rotating.pool().clientId()).refreshToken(tokens.refreshToken())),
                NotAuthorizedException.class,
                "Invalid Refresh Token");
        Tokens refreshed = rotating.authenticator().getTokensFromRefreshToken(tokens);
        assertThat(refreshed.accessTokenClaims()).containsEntry("device_key", device.key());
        assertThat(rotating.authenticator().getTokensFromRefreshToken(refreshed).accessToken())
                .isNotBlank();
    }

    private String refresh(Tokens tokens, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("REFRESH_TOKEN", tokens.refreshToken());
        return pool.authenticator()
                .initiate("REFRESH_TOKEN_AUTH", parameters)
                .expectTokens()
                .accessToken();
    }

    /** A device that another user could have confirmed. */
    private RememberedDevice unconfirmed(String username) {
        pool.pool().confirmed(username);
        return RememberedDevice.of(pool.signIn(username));
    }
}
