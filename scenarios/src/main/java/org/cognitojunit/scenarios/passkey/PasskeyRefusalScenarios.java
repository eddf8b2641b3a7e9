package org.cognitojunit.scenarios.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import java.util.Map;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.auth.WebAuthn;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnChallengeNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnConfigurationMissingException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnNotEnabledException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnOriginNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnRelyingPartyMismatchException;

/** Passkeys that are refused. The types are the model's; of the texts none has been seen. */
@CognitoUserPool(
        client = @PoolClient(authFlows = {AuthFlow.USER_AUTH, AuthFlow.USER_PASSWORD_AUTH}),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        },
        lifecycle = Lifecycle.PER_METHOD)
class PasskeyRefusalScenarios {

    private static final String CHALLENGE_NOT_FOUND =
            "The challenge is not that of a registration that the user has begun and that has not expired.";
    private static final String OTHER_ORIGIN =
            "Origin https://example.org is not allowed for the relying party id example.com.";
    private static final String OTHER_RELYING_PARTY =
            "The passkey belongs to another relying party id than example.com.";

    private final UserPool pool;
    private final CognitoIdentityProviderClient cognito;

    PasskeyRefusalScenarios(UserPool pool, CognitoIdentityProviderClient cognito) {
        this.pool = pool;
        this.cognito = cognito;
    }

    private PasskeyPool passkeys() {
        return PasskeyPool.of(pool, cognito);
    }

    @Test
    @NotVerified(reason = "BOT names the exception; text unknown")
    void a_pool_without_passkeys_refuses_them(@Called("alice") TestUser alice) {
        Tokens tokens = pool.signIn(alice).expectTokens();

        assertThatRefused(() -> pool.registerPasskey(tokens))
                .isExactly(
                        WebAuthnNotEnabledException.class,
                        "WEB_AUTHN is not one of the AllowedFirstAuthFactors of the user pool.");
    }

    @Test
    @NotVerified(reason = "BOT names the exception; text unknown")
    void a_pool_without_a_relying_party_refuses_passkeys() {
        Tokens tokens = PasskeyPool.allowed(pool, cognito).signIn("alice");

        assertThatRefused(() -> pool.registerPasskey(tokens))
                .isExactly(
                        WebAuthnConfigurationMissingException.class,
                        "The user pool has no relying party id. Set RelyingPartyId in its WebAuthnConfiguration.");
    }

    @Test
    @NotVerified(reason = "BOT names the exception; text unknown")
    void a_passkey_of_another_page_is_not_registered() {
        Tokens tokens = passkeys().signIn("alice");

        assertThatRefused(() ->
                        new Passkey().withOrigin("https://example.org").registerFor(tokens.accessToken(), cognito))
                .isExactly(WebAuthnOriginNotAllowedException.class, OTHER_ORIGIN);
    }

    @Test
    @NotVerified(reason = "BOT names the exception; text unknown")
    void a_passkey_for_another_relying_party_is_not_registered() {
        Tokens tokens = passkeys().signIn("alice");

        assertThatRefused(() ->
                        new Passkey().withRelyingPartyId("example.org").registerFor(tokens.accessToken(), cognito))
                .isExactly(WebAuthnRelyingPartyMismatchException.class, OTHER_RELYING_PARTY);
    }

    @Test
    @NotVerified(reason = "BOT names the exception; text unknown")
    void a_registration_is_completed_once() {
        PasskeyPool passkeys = passkeys();
        Tokens tokens = passkeys.signIn("alice");
        String options = passkeys.start(tokens);
        passkeys.complete(tokens, new Passkey().register(options));

        assertThatRefused(() -> passkeys.complete(tokens, new Passkey().register(options)))
                .isExactly(WebAuthnChallengeNotFoundException.class, CHALLENGE_NOT_FOUND);
        assertThat(passkeys.list(tokens)).hasSize(1);
    }

    @Test
    @NotVerified(reason = "BOT names the exception; text unknown")
    void a_registration_is_completed_by_who_began_it() {
        PasskeyPool passkeys = passkeys();
        Tokens bob = passkeys.signIn("bob");
        String credential = new Passkey().register(passkeys.start(passkeys.signIn("alice")));

        assertThatRefused(() -> passkeys.complete(bob, credential))
                .isExactly(WebAuthnChallengeNotFoundException.class, CHALLENGE_NOT_FOUND);
        assertThat(passkeys.list(bob)).isEmpty();
    }

    @Test
    @EmulatorOnly(reason = "moves the clock")
    @RequiresCapability(Capability.CLOCK)
    void a_registration_expires(CognitoEmulator emulator) {
        PasskeyPool passkeys = passkeys();
        Tokens tokens = passkeys.signIn("alice");
        String credential = new Passkey().register(passkeys.start(tokens));

        emulator.clock().advance(Duration.ofMinutes(4));

        assertThatRefused(() -> passkeys.complete(tokens, credential))
                .isExactly(WebAuthnChallengeNotFoundException.class, CHALLENGE_NOT_FOUND);
    }

    @Test
    @NotVerified(reason = "DG26 has the limit; text unknown")
    void nobody_has_more_than_twenty_passkeys() {
        Tokens tokens = passkeys().signIn("alice");
        for (int i = 0; i < 20; i++) {
            pool.registerPasskey(tokens);
        }

        assertThatRefused(() -> pool.registerPasskey(tokens))
                .isExactly(LimitExceededException.class, "A user can have 20 passkeys.");
    }

    @Test
    @NotVerified(reason = "BOT has the operation; type and text unknown")
    void nobody_deletes_the_passkey_of_another() {
        PasskeyPool passkeys = passkeys();
        Passkey passkey = passkeys.register("alice");
        Tokens bob = passkeys.signIn("bob");

        assertThatRefused(() -> passkeys.delete(bob, passkey))
                .isResourceNotFound("The user has no passkey with this CredentialId.");
    }

    @Test
    @NotVerified(reason = "type and text unknown")
    void a_passkey_of_another_user_does_not_sign_in() {
        PasskeyPool passkeys = passkeys();
        passkeys.register("alice");
        Passkey bobs = passkeys.register("bob");
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();

        assertThatRefused(() -> challenge.respondWith(bobs)).isNotAuthorized("The passkey is none of the user's.");
    }

    @Test
    @NotVerified(reason = "CLI has the text for sessions; nobody has crossed two sign-ins")
    void the_challenge_of_another_user_is_not_answered() {
        PasskeyPool passkeys = passkeys();
        passkeys.register("alice");
        Passkey bobs = passkeys.register("bob");
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();

        assertThatRefused(() -> challenge.respond(
                        Map.of("USERNAME", "bob", "CREDENTIAL", bobs.sign(challenge.requestOptions()))))
                .isInvalidSession();
    }

    @Test
    @NotVerified(reason = "type and text unknown")
    void an_answer_to_another_challenge_is_refused() {
        PasskeyPool passkeys = passkeys();
        Passkey passkey = passkeys.register("alice");
        String earlier = passkey.sign(passkeys.begin("alice").expectWebAuthn().requestOptions());
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();

        assertThatRefused(() -> challenge.respondWithCredential(earlier))
                .isNotAuthorized("The passkey has answered another challenge.");
    }

    @Test
    @NotVerified(reason = "type and text unknown")
    void a_signature_on_another_page_is_refused(@Called("alice") TestUser alice) {
        Passkey passkey = passkeys().register("alice").withOrigin("https://example.org");

        assertThatRefused(() -> pool.passkeySignIn(alice, passkey)).isNotAuthorized(OTHER_ORIGIN);
    }

    @Test
    @NotVerified(reason = "type and text unknown")
    void a_signature_for_another_relying_party_is_refused(@Called("alice") TestUser alice) {
        Passkey passkey = passkeys().register("alice").withRelyingPartyId("example.org");

        assertThatRefused(() -> pool.passkeySignIn(alice, passkey)).isNotAuthorized(OTHER_RELYING_PARTY);
    }

    @Test
    @NotVerified(reason = "the WebAuthn specification leaves it to the relying party; type and text unknown")
    void a_copied_passkey_is_refused(@Called("alice") TestUser alice) {
        Passkey passkey = passkeys().register("alice");
        assertThat(pool.passkeySignIn(alice, passkey.withCounter(41)).expectTokens())
                .isSignedIn();

        assertThatRefused(() -> pool.passkeySignIn(alice, passkey.withCounter(7)))
                .isNotAuthorized("The signature counter of the passkey has not gone up. Somebody may have copied it.");
    }

    @Test
    @NotVerified(reason = "type and text unknown")
    void a_deleted_passkey_does_not_sign_in() {
        PasskeyPool passkeys = passkeys();
        Tokens tokens = passkeys.signIn("alice");
        Passkey passkey = pool.registerPasskey(tokens);
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();
        passkeys.delete(tokens, passkey);

        assertThatRefused(() -> challenge.respondWith(passkey)).isNotAuthorized("The passkey is none of the user's.");
    }

    @Test
    @NotVerified(reason = "type and text unknown")
    void garbage_is_refused() {
        PasskeyPool passkeys = passkeys();
        passkeys.register("alice");
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();

        assertThatRefused(() -> challenge.respondWithCredential("{\"id\":1}"))
                .isInvalidParameter("Credential data is not valid");
    }

    @Test
    @NotVerified(reason = "CLI has the text for other parameters")
    void an_answer_needs_a_credential() {
        PasskeyPool passkeys = passkeys();
        passkeys.register("alice");
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();

        assertThatRefused(() -> challenge.respond(Map.of()))
                .isInvalidParameter("Missing required parameter CREDENTIAL");
    }

    @Test
    @NotVerified(reason = "DG26: userVerification required; type and text unknown")
    void a_passkey_that_did_not_verify_its_user_is_refused_where_that_is_required() {
        PasskeyPool passkeys = passkeys();
        Passkey passkey = passkeys.register("alice");
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                .webAuthnConfiguration(w -> w.relyingPartyId("example.com").userVerification("required")));
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();

        assertThatRefused(() -> challenge.respondWith(passkey.withoutUserVerification()))
                .isNotAuthorized("The passkey has not verified its user.");
    }

    @Test
    @NotVerified(reason = "STK-cred has the text for password flows")
    void a_user_who_is_disabled_meanwhile_is_refused() {
        PasskeyPool passkeys = passkeys();
        Passkey passkey = passkeys.register("alice");
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> challenge.respondWith(passkey)).isUserDisabled();
    }
}
