package org.cognitojunit.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceKeyExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceSecretVerifierConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

class ConfirmDeviceTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private final DevicePool pool = DevicePool.create(aws);

    @BeforeEach
    void add_alice() {
        pool.pool().confirmed("alice");
    }

    @Test
    void a_device_is_confirmed_once() {
        Tokens tokens = pool.signIn("alice");
        RememberedDevice device = pool.authenticator().confirmDevice(tokens, "telephone");

        assertRefused(
                () -> pool.authenticator().confirmDevice(tokens, "tablet"),
                DeviceKeyExistsException.class,
                "Device already exists.");
        assertThat(pool.signIn("alice", device).newDevice()).isNull();
    }

    @Test
    void of_calls_that_come_together_one_confirms_the_device() throws Exception {
        Tokens tokens = pool.signIn("alice");
        Callable<Boolean> confirm = () -> {
            try {
                pool.authenticator().confirmDevice(tokens, "telephone");
                return true;
            } catch (DeviceKeyExistsException e) {
                return false;
            }
        };

        List<Future<Boolean>> confirmed = threads.invokeAll(Collections.nCopies(8, confirm));

        assertThat(confirmed).map(Future::get).containsOnlyOnce(true);
    }

    @Test
    void a_forgotten_device_cannot_come_back() {
        Tokens tokens = pool.signIn("alice");
        RememberedDevice device = pool.authenticator().confirmDevice(tokens, "telephone");
        pool.forget("alice", device);

        assertRefused(
                () -> pool.authenticator().confirmDevice(tokens, "telephone"),
                ResourceNotFoundException.class,
                "Device does not exist.");
    }

    @Test
    void the_tokens_of_a_known_device_confirm_no_other() {
        RememberedDevice known = pool.device("alice");
        RememberedDevice unconfirmed = RememberedDevice.of(pool.signIn("alice"));
        Tokens tokens = pool.signIn("alice", known);

        assertRefused(
                () -> cognito.confirmDevice(
                        r -> r.accessToken(tokens.accessToken()).deviceKey(unconfirmed.key())),
                InvalidParameterException.class,
                "Invalid device key given.");
    }

    @Test
    void the_tokens_of_another_user_do_not_confirm_a_device() {
        pool.pool().confirmed("bob");
        RememberedDevice alices = RememberedDevice.of(pool.signIn("alice"));
        String bob = pool.signIn("bob").accessToken();

        assertRefused(
                () -> cognito.confirmDevice(r -> r.accessToken(bob).deviceKey(alices.key())),
                InvalidParameterException.class,
                "Invalid device key given.");
    }

    @Test
    void tokens_that_were_signed_out_do_not_confirm_a_device() {
        Tokens tokens = pool.signIn("alice");
        cognito.globalSignOut(r -> r.accessToken(tokens.accessToken()));

        assertRefused(
                () -> pool.authenticator().confirmDevice(tokens, "telephone"),
                NotAuthorizedException.class,
                "Access Token has been revoked");
    }

    @Test
    void a_device_without_a_verifier_is_known_and_has_nothing_to_prove() {
        Tokens tokens = pool.signIn("alice");
        RememberedDevice device = RememberedDevice.of(tokens);

        cognito.confirmDevice(r -> r.accessToken(tokens.accessToken()).deviceKey(device.key()));

        assertThat(pool.begin("alice", device).expectTokens().newDevice()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not Base64!", "AA=="})
    void a_verifier_that_is_no_number_of_the_group_is_refused(String verifier) {
        assertVerifierRefused(c -> c.passwordVerifier(verifier).salt("AQ=="), "Invalid PasswordVerifier");
    }

    @Test
    void a_verifier_as_large_as_the_prime_is_refused() {
        byte[] large = BigInteger.ONE.shiftLeft(3072).toByteArray();

        assertVerifierRefused(
                c -> c.passwordVerifier(Base64.getEncoder().encodeToString(large))
                        .salt("AQ=="),
                "Invalid PasswordVerifier");
    }

    @Test
    void a_salt_that_is_not_base64_is_refused() {
        assertVerifierRefused(c -> c.passwordVerifier("Ag==").salt("not Base64!"), "Invalid Salt");
    }

    @Test
    void half_a_verifier_is_refused() {
        assertVerifierRefused(c -> c.salt("AQ=="), "Missing required parameter PasswordVerifier");
        assertVerifierRefused(c -> c.passwordVerifier("Ag=="), "Missing required parameter Salt");
        assertVerifierRefused(c -> c.passwordVerifier("Ag==").salt(""), "Missing required parameter Salt");
    }

    /** Also that the device can still be confirmed. */
    private void assertVerifierRefused(Consumer<DeviceSecretVerifierConfigType.Builder> config, String message) {
        Tokens tokens = pool.signIn("alice");
        RememberedDevice device = RememberedDevice.of(tokens);

        assertRefused(
                () -> cognito.confirmDevice(r -> r.accessToken(tokens.accessToken())
                        .deviceKey(device.key())
                        .deviceSecretVerifierConfig(config)),
                InvalidParameterException.class,
                message);
        assertThat(pool.authenticator().confirmDevice(tokens, "telephone").key())
                .isEqualTo(device.key());
    }
}
