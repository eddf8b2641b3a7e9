package org.cognitojunit.emulator.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.auth.WebAuthn;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserVerificationType;

class PasskeySignInTest {

    private static final String NONE_OF_HERS = "The passkey is none of the user's.";
    private static final String WRONG_SIGNATURE = "The signature of the passkey is wrong.";
    private static final String OTHER_CHALLENGE = "The passkey has answered another challenge.";
    private static final String COUNTER_WENT_BACK =
            "The signature counter of the passkey has not gone up. Somebody may have copied it.";
    private static final String MALFORMED = "Credential data is not valid";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final PasskeyPool pool = PasskeyPool.create(aws);

    @Test
    void a_passkey_signs_in() {
        Passkey passkey = pool.newUserWithPasskey("alice");

        assertThat(pool.signIn("alice", passkey).expectTokens().accessTokenClaims())
                .containsEntry("username", "alice");
    }

    @Test
    void a_passkey_signs_in_again_and_again() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        pool.signIn("alice", passkey).expectTokens();

        assertThat(pool.signIn("alice", passkey).expectTokens().accessToken()).isNotEmpty();
    }

    @Test
    void the_options_name_the_passkeys_of_the_user() {
        Passkey passkey = pool.newUserWithPasskey("alice");

        Map<String, Object> options =
                PasskeyPool.parse(pool.begin("alice").expectWebAuthn().requestOptions());

        assertThat(options)
                .containsOnlyKeys("challenge", "timeout", "rpId", "allowCredentials", "userVerification")
                .containsEntry("rpId", "example.com")
                .containsEntry("userVerification", "preferred")
                .containsEntry(
                        "allowCredentials",
                        List.of(Map.of(
                                "type",
                                "public-key",
                                "id",
                                passkey.credentialId(),
                                "transports",
                                List.of("internal"))));
    }

    @Test
    void a_passkey_can_be_chosen() {
        Passkey passkey = pool.newUserWithPasskey("alice");

        assertThat(pool.choose("alice")
                        .expectSelectChallenge()
                        .choose("WEB_AUTHN")
                        .expectWebAuthn()
                        .respondWith(passkey)
                        .expectTokens()
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    void passkeys_are_offered_to_who_has_one() {
        pool.newUserWithPasskey("alice");
        pool.newUser("bob");

        assertThat(pool.choose("alice").expectSelectChallenge().availableChallenges())
                .containsExactly("PASSWORD", "PASSWORD_SRP", "WEB_AUTHN");
        assertThat(pool.choose("bob").expectSelectChallenge().availableChallenges())
                .containsExactly("PASSWORD", "PASSWORD_SRP");
    }

    @Test
    void a_temporary_password_must_be_changed_first() {
        pool.newUserWithPasskey("alice");
        pool.cognito()
                .adminSetUserPassword(
                        r -> r.userPoolId(pool.pool().id()).username("alice").password("Temp-Horse-1"));

        assertThat(pool.choose("alice").expectSelectChallenge().availableChallenges())
                .containsExactly("PASSWORD_SRP", "PASSWORD");
    }

    @Test
    void passkeys_of_another_relying_party_are_not_offered() {
        pool.newUserWithPasskey("alice");

        pool.configure(c -> c.webAuthnConfiguration(w -> w.relyingPartyId("example.org")));

        assertThat(pool.choose("alice").expectSelectChallenge().availableChallenges())
                .doesNotContain("WEB_AUTHN");
    }

    @Test
    void an_answer_is_good_for_its_own_challenge() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        String earlier = passkey.sign(pool.begin("alice").expectWebAuthn().requestOptions());
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();

        assertRefused(() -> challenge.respondWithCredential(earlier), NotAuthorizedException.class, OTHER_CHALLENGE);
    }

    @Test
    void a_refused_answer_leaves_the_challenge_open() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();
        assertRefused(
                () -> challenge.respondWith(passkey.withOrigin("https://example.org")),
                NotAuthorizedException.class,
                "Origin https://example.org is not allowed for the relying party id example.com.");

        assertThat(challenge.respondWith(passkey).expectTokens().accessToken()).isNotEmpty();
    }

    @Test
    void the_challenge_of_another_user_is_refused() {
        pool.newUserWithPasskey("alice");
        Passkey bobs = pool.newUserWithPasskey("bob");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();

        assertRefused(() -> challenge.respondWith(bobs), NotAuthorizedException.class, NONE_OF_HERS);
        assertRefused(
                () -> challenge.respond(Map.of("USERNAME", "bob", "CREDENTIAL", bobs.sign(challenge.requestOptions()))),
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    @Test
    void a_passkey_that_knows_another_user_is_refused() {
        Passkey passkey = pool.newUserWithPasskey("alice");

        assertRefused(
                () -> pool.signIn("alice", passkey.withUserHandle("Ym9i")),
                NotAuthorizedException.class,
                "The passkey was made for another user.");
    }

    @Test
    void a_passkey_need_not_say_whom_it_knows() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();

        assertThat(challenge
                        .respondWithCredential(
                                PasskeyPool.without(passkey.sign(challenge.requestOptions()), "userHandle"))
                        .expectTokens()
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    void a_challenge_expires_with_its_session() {
        try (EmulatorFixture later = EmulatorFixture.start()) {
            PasskeyPool here = PasskeyPool.create(later);
            Passkey passkey = here.newUserWithPasskey("alice");
            WebAuthn challenge = here.begin("alice").expectWebAuthn();

            later.emulator().clock().advance(Duration.ofMinutes(3));

            assertRefused(
                    () -> challenge.respondWith(passkey),
                    NotAuthorizedException.class,
                    "Invalid session for the user, session is expired.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.com", "https://notexample.com", "http://localhost"})
    void pages_of_others_are_refused(String origin) {
        Passkey passkey = pool.newUserWithPasskey("alice");

        assertRefused(
                () -> pool.signIn("alice", passkey.withOrigin(origin)),
                NotAuthorizedException.class,
                "Origin " + origin + " is not allowed for the relying party id example.com.");
    }

    @Test
    void a_tampered_signature_is_refused() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();
        // The last byte belongs to a number, so that what is left is a signature still, but a wrong one.
        String tampered = PasskeyPool.changed(passkey.sign(challenge.requestOptions()), "signature", signature -> {
            signature[signature.length - 1] ^= 1;
            return signature;
        });

        assertRefused(() -> challenge.respondWithCredential(tampered), NotAuthorizedException.class, WRONG_SIGNATURE);
    }

    @Test
    void a_signature_that_is_none_is_refused() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();
        String tampered = PasskeyPool.changed(
                passkey.sign(challenge.requestOptions()), "signature", signature -> new byte[] {1, 2, 3});

        assertRefused(() -> challenge.respondWithCredential(tampered), NotAuthorizedException.class, WRONG_SIGNATURE);
    }

    @Test
    void what_was_signed_cannot_be_changed() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();
        // The user-verified flag of the authenticator data.
        String tampered = PasskeyPool.changed(
                passkey.withoutUserVerification().sign(challenge.requestOptions()), "authenticatorData", data -> {
                    data[32] |= 4;
                    return data;
                });

        assertRefused(() -> challenge.respondWithCredential(tampered), NotAuthorizedException.class, WRONG_SIGNATURE);
    }

    @Test
    void a_registration_is_no_signature() {
        String token = pool.newUser("alice");
        new Passkey().registerFor(token, pool.cognito());
        String registration = new Passkey().register(pool.start(token));
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();

        assertRefused(() -> challenge.respondWithCredential(registration), InvalidParameterException.class, MALFORMED);
    }

    @Test
    void client_data_of_a_registration_is_refused() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();
        String changed = PasskeyPool.changed(
                passkey.sign(challenge.requestOptions()),
                "clientDataJSON",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("webauthn.get", "webauthn.create")
                        .getBytes(StandardCharsets.UTF_8));

        assertRefused(
                () -> challenge.respondWithCredential(changed),
                NotAuthorizedException.class,
                "The answer of the passkey is not valid.");
    }

    @Test
    void a_deleted_passkey_does_not_sign_in() {
        String token = pool.newUser("alice");
        Passkey passkey = new Passkey().registerFor(token, pool.cognito());
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();
        pool.cognito().deleteWebAuthnCredential(r -> r.accessToken(token).credentialId(passkey.credentialId()));

        assertRefused(() -> challenge.respondWith(passkey), NotAuthorizedException.class, NONE_OF_HERS);
        assertThat(pool.begin("alice").expectSelectChallenge().availableChallenges())
                .doesNotContain("WEB_AUTHN");
    }

    @Test
    void a_counter_that_goes_back_is_refused() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        pool.signIn("alice", passkey.withCounter(41)).expectTokens();

        assertRefused(
                () -> pool.signIn("alice", passkey.withCounter(7)), NotAuthorizedException.class, COUNTER_WENT_BACK);
    }

    @Test
    void a_counter_that_stands_still_is_refused() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        pool.signIn("alice", passkey.withCounter(41)).expectTokens();

        assertRefused(
                () -> pool.signIn("alice", passkey.withCounter(41)), NotAuthorizedException.class, COUNTER_WENT_BACK);
        assertThat(pool.signIn("alice", passkey.withCounter(42)).expectTokens().accessToken())
                .isNotEmpty();
    }

    @Test
    void an_authenticator_need_not_count() {
        String token = pool.newUser("alice");
        // The counter goes up by one before it is sent: this passkey sends 0 each time.
        Passkey passkey = new Passkey();
        passkey.withCounter(-1).registerFor(token, pool.cognito());

        for (int i = 0; i < 2; i++) {
            assertThat(pool.signIn("alice", passkey.withCounter(-1))
                            .expectTokens()
                            .accessToken())
                    .isNotEmpty();
        }
    }

    @Test
    void the_pool_can_demand_that_users_are_verified() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        pool.signIn("alice", passkey.withoutUserVerification()).expectTokens();
        pool.configure(c -> c.webAuthnConfiguration(
                w -> w.relyingPartyId("example.com").userVerification(UserVerificationType.REQUIRED)));

        WebAuthn challenge = pool.begin("alice").expectWebAuthn();

        assertThat(PasskeyPool.parse(challenge.requestOptions())).containsEntry("userVerification", "required");
        assertRefused(
                () -> challenge.respondWith(passkey.withoutUserVerification()),
                NotAuthorizedException.class,
                "The passkey has not verified its user.");
        assertThat(challenge.respondWith(passkey).expectTokens().accessToken()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passkey",
                "[]",
                "null",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AAAA\","
                        + "\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"},\"clientExtensionResults\":{}}"
            })
    void garbage_is_refused(String credential) {
        pool.newUserWithPasskey("alice");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();

        assertRefused(() -> challenge.respondWithCredential(credential), InvalidParameterException.class, MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "rawId", "type", "clientDataJSON", "authenticatorData", "signature"})
    void an_answer_that_lacks_something_is_refused(String member) {
        Passkey passkey = pool.newUserWithPasskey("alice");
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();
        String credential = PasskeyPool.without(passkey.sign(challenge.requestOptions()), member);

        assertRefused(() -> challenge.respondWithCredential(credential), InvalidParameterException.class, MALFORMED);
    }

    @Test
    void a_disabled_user_is_refused() {
        Passkey passkey = pool.newUserWithPasskey("alice");
        pool.cognito().adminDisableUser(r -> r.userPoolId(pool.pool().id()).username("alice"));

        assertRefused(() -> pool.signIn("alice", passkey), NotAuthorizedException.class, "User is disabled.");
    }

    @Test
    void a_user_who_must_reset_the_password_is_refused() {
        String token = pool.newUser("alice");
        Passkey passkey = new Passkey().registerFor(token, pool.cognito());
        pool.pool().update("alice", TestPool.attributes("email", "alice@example.com", "email_verified", "true"));
        pool.cognito()
                .adminResetUserPassword(r -> r.userPoolId(pool.pool().id()).username("alice"));

        assertRefused(
                () -> pool.signIn("alice", passkey),
                PasswordResetRequiredException.class,
                "Password reset required for the user");
    }
}
