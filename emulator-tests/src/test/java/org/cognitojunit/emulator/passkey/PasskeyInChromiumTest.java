package org.cognitojunit.emulator.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.io.IOException;
import org.cognitojunit.auth.WebAuthn;
import org.cognitojunit.clients.browser.Chromium;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserVerificationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnOriginNotAllowedException;

/** Passkeys that Chromium makes, with its virtual authenticator: a client for which all of WebAuthn was written by others. */
@EnabledIf(
        value = "org.cognitojunit.clients.browser.Chromium#isInstalled",
        disabledReason = "Chromium is missing: there is no executable chromium on the PATH.")
@Execution(value = ExecutionMode.SAME_THREAD, reason = "a page asks for one passkey at a time")
class PasskeyInChromiumTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final PasskeyPool pool = PasskeyPool.create(aws);

    @AutoClose
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
    }

    @BeforeEach
    void configure() {
        chromium.withNewAuthenticator();
        pool.configure(c -> c.webAuthnConfiguration(
                w -> w.relyingPartyId("localhost").userVerification(UserVerificationType.REQUIRED)));
    }

    @Test
    void registers_a_passkey_and_signs_in_with_it_again_and_again() {
        String token = pool.newUser("alice");

        pool.complete(token, create(pool.start(token)));

        assertThat(pool.list(token)).singleElement().satisfies(passkey -> {
            assertThat(passkey.relyingPartyId()).isEqualTo("localhost");
            assertThat(passkey.authenticatorAttachment()).isEqualTo("platform");
            assertThat(passkey.authenticatorTransports()).contains("internal");
        });
        for (int i = 0; i < 2; i++) {
            WebAuthn challenge = pool.begin("alice").expectWebAuthn();
            assertThat(challenge
                            .respondWithCredential(get(challenge.requestOptions()))
                            .expectTokens()
                            .accessTokenClaims())
                    .containsEntry("username", "alice");
        }
    }

    @Test
    void does_not_register_an_authenticator_twice() {
        String token = pool.newUser("alice");
        pool.complete(token, create(pool.start(token)));
        String again = pool.start(token);

        assertThatThrownBy(() -> create(again))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("InvalidStateError");
    }

    @Test
    void the_answer_to_an_earlier_challenge_is_refused() {
        String token = pool.newUser("alice");
        pool.complete(token, create(pool.start(token)));
        String earlier = get(pool.begin("alice").expectWebAuthn().requestOptions());
        WebAuthn challenge = pool.begin("alice").expectWebAuthn();

        assertRefused(
                () -> challenge.respondWithCredential(earlier),
                NotAuthorizedException.class,
                "The passkey has answered another challenge.");
    }

    @Test
    void a_page_of_another_relying_party_is_refused() {
        String token = pool.newUser("alice");
        String credential = create(pool.start(token));
        pool.configure(c -> c.webAuthnConfiguration(w -> w.relyingPartyId("example.com")));

        assertRefused(
                () -> pool.complete(token, credential),
                WebAuthnOriginNotAllowedException.class,
                "Origin " + chromium.evaluate("location.origin")
                        + " is not allowed for the relying party id example.com.");
    }

    private String create(String options) {
        return chromium.evaluate("navigator.credentials.create({publicKey:"
                + " PublicKeyCredential.parseCreationOptionsFromJSON(" + options + ")})"
                + ".then(credential => JSON.stringify(credential))");
    }

    private String get(String options) {
        return chromium.evaluate("navigator.credentials.get({publicKey:"
                + " PublicKeyCredential.parseRequestOptionsFromJSON(" + options + ")})"
                + ".then(credential => JSON.stringify(credential))");
    }
}
