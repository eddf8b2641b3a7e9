package org.cognitojunit.scenarios.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.auth.WebAuthn;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnFactorConfigurationType;

/** Passkeys that do what they are for. */
@CognitoUserPool(
        client = @PoolClient(authFlows = {AuthFlow.USER_AUTH, AuthFlow.USER_PASSWORD_AUTH}),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        },
        lifecycle = Lifecycle.PER_METHOD)
class PasskeyScenarios {

    private final UserPool pool;
    private final CognitoIdentityProviderClient cognito;
    private final PasskeyPool passkeys;

    PasskeyScenarios(UserPool pool, CognitoIdentityProviderClient cognito) {
        this.pool = pool;
        this.cognito = cognito;
        this.passkeys = PasskeyPool.of(pool, cognito);
    }

    @Test
    @NotVerified(reason = "DG26 describes it; no capture")
    void a_passkey_signs_in(@Called("alice") TestUser alice) {
        Passkey passkey = passkeys.register("alice");

        assertThat(pool.passkeySignIn(alice, passkey).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "DG26 describes it; no capture")
    void a_passkey_signs_in_more_than_once(@Called("alice") TestUser alice) {
        Passkey passkey = passkeys.register("alice");
        assertThat(pool.passkeySignIn(alice, passkey).expectTokens()).isSignedIn();

        assertThat(pool.passkeySignIn(alice, passkey).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "API26 describes SELECT_CHALLENGE with WEB_AUTHN; no capture")
    void a_passkey_can_be_chosen(@Called("alice") TestUser alice) {
        Passkey passkey = passkeys.register("alice");

        WebAuthn challenge = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choose("WEB_AUTHN")
                .expectWebAuthn();

        assertThat(challenge.respondWith(passkey).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "DG26: only factors that the user has are available; no capture")
    void passkeys_are_offered_to_who_has_one(@Called("alice") TestUser alice, @Called("bob") TestUser bob) {
        passkeys.register("alice");

        assertThat(pool.choiceSignIn(alice).expectSelectChallenge().availableChallenges())
                .contains("WEB_AUTHN");
        assertThat(pool.choiceSignIn(bob).expectSelectChallenge().availableChallenges())
                .doesNotContain("WEB_AUTHN");
    }

    @Test
    @NotVerified(reason = "API26 shows such options; no capture")
    void the_options_are_those_of_the_relying_party() {
        Passkey passkey = passkeys.register("alice");

        assertThat(passkeys.start(passkeys.signIn("alice")))
                .contains("\"id\":\"example.com\"")
                .contains(passkey.credentialId());
        assertThat(passkeys.begin("alice").expectWebAuthn().requestOptions())
                .contains("\"rpId\":\"example.com\"")
                .contains(passkey.credentialId());
    }

    @Test
    @NotVerified(reason = "BOT names the members; no capture")
    void a_passkey_is_listed() {
        Tokens tokens = passkeys.signIn("alice");
        Passkey passkey = pool.registerPasskey(tokens);

        assertThat(passkeys.list(tokens)).singleElement().satisfies(listed -> {
            assertThat(listed.credentialId()).isEqualTo(passkey.credentialId());
            assertThat(listed.relyingPartyId()).isEqualTo("example.com");
            assertThat(listed.friendlyCredentialName()).isNotEmpty();
            assertThat(listed.authenticatorAttachment()).isEqualTo("platform");
            assertThat(listed.authenticatorTransports()).containsExactly("internal");
            assertThat(listed.createdAt()).isNotNull();
        });
    }

    @Test
    @NotVerified(reason = "BOT names the factor; no capture")
    void a_passkey_is_a_configured_factor() {
        Tokens tokens = passkeys.signIn("alice");
        pool.registerPasskey(tokens);

        assertThat(cognito.getUserAuthFactors(r -> r.accessToken(tokens.accessToken()))
                        .configuredUserAuthFactors())
                .contains(AuthFactorType.PASSWORD, AuthFactorType.WEB_AUTHN);
    }

    @Test
    @NotVerified(reason = "DG26: a passkey with user verification counts as two factors; no capture")
    void a_passkey_that_is_two_factors_signs_in_where_mfa_is_required(@Called("alice") TestUser alice) {
        Passkey passkey = passkeys.register("alice");
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                .mfaConfiguration(UserPoolMfaType.ON)
                .softwareTokenMfaConfiguration(t -> t.enabled(true))
                .webAuthnConfiguration(w -> w.relyingPartyId("example.com")
                        .factorConfiguration(WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION)));

        assertThat(pool.passkeySignIn(alice, passkey).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "BOT has the operation; no capture")
    void a_deleted_passkey_is_not_asked_for() {
        Tokens tokens = passkeys.signIn("alice");
        Passkey passkey = pool.registerPasskey(tokens);

        passkeys.delete(tokens, passkey);

        assertThat(passkeys.list(tokens)).isEmpty();
        assertThat(passkeys.begin("alice").expectSelectChallenge().availableChallenges())
                .doesNotContain("WEB_AUTHN");
    }

    @Test
    @NotVerified(reason = "STK-login has the text for NEW_PASSWORD_REQUIRED")
    void an_answer_is_good_for_once() {
        Passkey passkey = passkeys.register("alice");
        WebAuthn challenge = passkeys.begin("alice").expectWebAuthn();
        assertThat(challenge.respondWith(passkey).expectTokens()).isSignedIn();

        assertThatRefused(() -> challenge.respondWith(passkey)).isUsedSession();
    }

    @Test
    @NotVerified(reason = "DG26: userVerification preferred, the default; no capture")
    void a_passkey_need_not_verify_its_user(@Called("alice") TestUser alice) {
        Passkey passkey = passkeys.register("alice");

        assertThat(pool.passkeySignIn(alice, passkey.withoutUserVerification()).expectTokens())
                .isSignedIn();
    }
}
