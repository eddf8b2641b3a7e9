package org.cognitojunit.emulator.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserVerificationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnChallengeNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnClientMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnConfigurationMissingException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnCredentialDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnCredentialNotSupportedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnNotEnabledException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnOriginNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnRelyingPartyMismatchException;

class PasskeyRegistrationTest {

    private static final String CHALLENGE_NOT_FOUND =
            "The challenge is not that of a registration that the user has begun and that has not expired.";
    private static final String NOT_ENABLED = "WEB_AUTHN is not one of the AllowedFirstAuthFactors of the user pool.";
    private static final String MALFORMED = "Credential data is not valid";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final PasskeyPool pool = PasskeyPool.create(aws);
    private final String alice = pool.newUser("alice");

    @Test
    void the_options_say_what_a_browser_needs() {
        Map<String, Object> options = PasskeyPool.parse(pool.start(alice));

        String sub = pool.pool().get("alice").userAttributes().get(0).value();
        String handle = Base64.getUrlEncoder().withoutPadding().encodeToString(sub.getBytes(StandardCharsets.UTF_8));
        assertThat(options)
                .containsOnlyKeys(
                        "rp",
                        "user",
                        "challenge",
                        "pubKeyCredParams",
                        "timeout",
                        "excludeCredentials",
                        "authenticatorSelection")
                .containsEntry("rp", Map.of("id", "example.com", "name", "example.com"))
                .containsEntry("user", Map.of("id", handle, "name", "alice", "displayName", "alice"))
                .containsEntry("excludeCredentials", List.of())
                .containsEntry(
                        "authenticatorSelection",
                        Map.of("requireResidentKey", true, "residentKey", "required", "userVerification", "preferred"));
        assertThat(options.get("pubKeyCredParams"))
                .asString()
                .contains("alg=-7")
                .contains("alg=-257");
        assertThat(Base64.getUrlDecoder().decode((String) options.get("challenge")))
                .hasSize(32);
    }

    @Test
    void every_registration_has_a_challenge_of_its_own() {
        assertThat(PasskeyPool.parse(pool.start(alice)).get("challenge"))
                .isNotEqualTo(PasskeyPool.parse(pool.start(alice)).get("challenge"));
    }

    @Test
    void the_passkeys_that_the_user_has_are_excluded() {
        Passkey passkey = new Passkey().registerFor(alice, pool.cognito());

        assertThat(PasskeyPool.parse(pool.start(alice)).get("excludeCredentials"))
                .isEqualTo(List.of(
                        Map.of("type", "public-key", "id", passkey.credentialId(), "transports", List.of("internal"))));
    }

    @Test
    void the_pool_can_demand_that_users_are_verified() {
        pool.configure(c -> c.webAuthnConfiguration(
                w -> w.relyingPartyId("example.com").userVerification(UserVerificationType.REQUIRED)));

        assertThat(PasskeyPool.parse(pool.start(alice)).get("authenticatorSelection"))
                .asString()
                .contains("userVerification=required");
        assertRefused(
                () -> new Passkey().withoutUserVerification().registerFor(alice, pool.cognito()),
                WebAuthnCredentialNotSupportedException.class,
                "The passkey has not verified its user.");
    }

    @Test
    void a_registered_passkey_is_listed() {
        Passkey passkey = new Passkey().registerFor(alice, pool.cognito());

        assertThat(pool.list(alice))
                .singleElement()
                .isEqualTo(WebAuthnCredentialDescription.builder()
                        .credentialId(passkey.credentialId())
                        .friendlyCredentialName("Passkey")
                        .relyingPartyId("example.com")
                        .authenticatorAttachment("platform")
                        .authenticatorTransports("internal")
                        .createdAt(pool.list(alice).get(0).createdAt())
                        .build());
    }

    @Test
    void a_passkey_without_attachment_and_transports_is_taken() {
        String credential = new Passkey().register(pool.start(alice));
        pool.complete(
                alice, PasskeyPool.without(PasskeyPool.without(credential, "authenticatorAttachment"), "transports"));

        assertThat(pool.list(alice).get(0).authenticatorAttachment()).isNull();
        assertThat(pool.list(alice).get(0).authenticatorTransports()).isEmpty();
    }

    @Test
    void passkeys_are_listed_page_by_page() {
        for (int i = 0; i < 3; i++) {
            new Passkey().registerFor(alice, pool.cognito());
        }

        var first =
                pool.cognito().listWebAuthnCredentials(r -> r.accessToken(alice).maxResults(2));
        var second = pool.cognito()
                .listWebAuthnCredentials(r -> r.accessToken(alice).maxResults(2).nextToken(first.nextToken()));

        assertThat(first.credentials()).hasSize(2);
        assertThat(second.credentials()).hasSize(1).doesNotContainAnyElementsOf(first.credentials());
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void a_page_token_of_another_user_is_refused() {
        for (int i = 0; i < 2; i++) {
            new Passkey().registerFor(alice, pool.cognito());
        }
        String token = pool.cognito()
                .listWebAuthnCredentials(r -> r.accessToken(alice).maxResults(1))
                .nextToken();
        String bob = pool.newUser("bob");

        assertRefused(
                () -> pool.cognito()
                        .listWebAuthnCredentials(r -> r.accessToken(bob).nextToken(token)),
                InvalidParameterException.class,
                "Provided pagination token is invalid. Check the token and try your request again.");
    }

    @Test
    void a_deleted_passkey_is_gone() {
        Passkey passkey = new Passkey().registerFor(alice, pool.cognito());

        pool.cognito().deleteWebAuthnCredential(r -> r.accessToken(alice).credentialId(passkey.credentialId()));

        assertThat(pool.list(alice)).isEmpty();
        assertRefused(
                () -> pool.cognito()
                        .deleteWebAuthnCredential(r -> r.accessToken(alice).credentialId(passkey.credentialId())),
                ResourceNotFoundException.class,
                "The user has no passkey with this CredentialId.");
    }

    @Test
    void nobody_deletes_the_passkey_of_another() {
        Passkey passkey = new Passkey().registerFor(alice, pool.cognito());
        String bob = pool.newUser("bob");

        assertRefused(
                () -> pool.cognito()
                        .deleteWebAuthnCredential(r -> r.accessToken(bob).credentialId(passkey.credentialId())),
                ResourceNotFoundException.class,
                "The user has no passkey with this CredentialId.");
        assertThat(pool.list(alice)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "https://login.example.com", "https://example.com:8443"})
    void the_pages_of_the_relying_party_are_allowed(String origin) {
        new Passkey().withOrigin(origin).registerFor(alice, pool.cognito());

        assertThat(pool.list(alice)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://badexample.com",
                "https://example.com.example.org",
                "http://example.com",
                "http://localhost",
                "android:apk-key-hash:abc"
            })
    void the_pages_of_others_are_not_allowed(String origin) {
        assertRefused(
                () -> new Passkey().withOrigin(origin).registerFor(alice, pool.cognito()),
                WebAuthnOriginNotAllowedException.class,
                "Origin " + origin + " is not allowed for the relying party id example.com.");
        assertThat(pool.list(alice)).isEmpty();
    }

    @Test
    void localhost_is_allowed_without_tls() {
        pool.configure(c -> c.webAuthnConfiguration(w -> w.relyingPartyId("localhost")));

        new Passkey().withOrigin("http://localhost:5173").registerFor(alice, pool.cognito());

        assertThat(pool.list(alice)).hasSize(1);
    }

    @Test
    void a_passkey_for_another_relying_party_is_refused() {
        assertRefused(
                () -> new Passkey().withRelyingPartyId("example.org").registerFor(alice, pool.cognito()),
                WebAuthnRelyingPartyMismatchException.class,
                "The passkey belongs to another relying party id than example.com.");
    }

    @Test
    void a_passkey_with_another_algorithm_is_refused() {
        // In the COSE key, 3 is the algorithm, 0x26 is -7 and 0x27 is -8.
        String credential = PasskeyPool.changed(
                new Passkey().register(pool.start(alice)),
                "attestationObject",
                bytes -> replaced(bytes, new byte[] {0x03, 0x26, 0x20}, new byte[] {0x03, 0x27, 0x20}));

        assertRefused(
                () -> pool.complete(alice, credential),
                WebAuthnCredentialNotSupportedException.class,
                "The algorithm of the passkey is none of [-7, -257].");
    }

    @Test
    void a_signature_is_no_registration() {
        String options = pool.start(alice);
        Map<String, Object> request = PasskeyPool.parse(options);
        String signed =
                new Passkey().sign("{\"rpId\":\"example.com\",\"challenge\":\"" + request.get("challenge") + "\"}");

        assertRefused(() -> pool.complete(alice, signed), InvalidParameterException.class, MALFORMED);
    }

    @Test
    void client_data_of_a_signature_is_no_registration() {
        String credential = PasskeyPool.changed(
                new Passkey().register(pool.start(alice)),
                "clientDataJSON",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("webauthn.create", "webauthn.get")
                        .getBytes(StandardCharsets.UTF_8));

        assertRefused(
                () -> pool.complete(alice, credential),
                InvalidParameterException.class,
                "The answer of the passkey is not valid.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":1}",
                "{\"response\":\"none\"}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"AAAA\",\"attestationObject\":\"AAAA\"},\"clientExtensionResults\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"},\"clientExtensionResults\":{}}"
            })
    void json_that_is_no_passkey_is_refused(String credential) {
        assertRefused(() -> pool.complete(alice, credential), InvalidParameterException.class, MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "rawId", "type", "clientDataJSON", "attestationObject"})
    void a_passkey_that_lacks_something_is_refused(String member) {
        String credential = PasskeyPool.without(new Passkey().register(pool.start(alice)), member);

        assertRefused(() -> pool.complete(alice, credential), InvalidParameterException.class, MALFORMED);
    }

    @Test
    void a_passkey_under_the_id_of_another_is_refused() {
        Passkey passkey = new Passkey();
        String credential =
                passkey.register(pool.start(alice)).replace(passkey.credentialId(), new Passkey().credentialId());

        assertRefused(() -> pool.complete(alice, credential), InvalidParameterException.class, MALFORMED);
    }

    @Test
    void a_credential_that_is_no_object_is_refused() {
        assertRefused(
                () -> pool.cognito()
                        .completeWebAuthnRegistration(
                                r -> r.accessToken(alice).credential(Document.fromString("passkey"))),
                InvalidParameterException.class,
                "Credential data is not valid");
    }

    @Test
    void a_challenge_is_good_for_one_passkey() {
        String options = pool.start(alice);
        pool.complete(alice, new Passkey().register(options));

        assertRefused(
                () -> pool.complete(alice, new Passkey().register(options)),
                WebAuthnChallengeNotFoundException.class,
                CHALLENGE_NOT_FOUND);
        assertThat(pool.list(alice)).hasSize(1);
    }

    @Test
    void a_refused_passkey_does_not_use_the_challenge_up() {
        String options = pool.start(alice);
        assertRefused(
                () -> pool.complete(
                        alice, new Passkey().withOrigin("https://example.org").register(options)),
                WebAuthnOriginNotAllowedException.class,
                "Origin https://example.org is not allowed for the relying party id example.com.");

        pool.complete(alice, new Passkey().register(options));

        assertThat(pool.list(alice)).hasSize(1);
    }

    @Test
    void the_challenge_of_another_user_is_not_found() {
        String bob = pool.newUser("bob");
        String credential = new Passkey().register(pool.start(bob));

        assertRefused(
                () -> pool.complete(alice, credential), WebAuthnChallengeNotFoundException.class, CHALLENGE_NOT_FOUND);
        pool.complete(bob, credential);
    }

    @Test
    void a_challenge_that_nobody_has_put_is_not_found() {
        String credential = new Passkey()
                .register(pool.start(alice).replaceFirst("\"challenge\": ?\"....", "\"challenge\":\"AAAA"));

        assertRefused(
                () -> pool.complete(alice, credential), WebAuthnChallengeNotFoundException.class, CHALLENGE_NOT_FOUND);
    }

    @Test
    void a_challenge_is_not_found_after_three_minutes() {
        try (EmulatorFixture later = EmulatorFixture.of(CognitoEmulator.builder())) {
            PasskeyPool here = PasskeyPool.create(later);
            String token = here.newUser("alice");
            String inTime = new Passkey().register(here.start(token));
            String late = new Passkey().register(here.start(token));

            later.emulator().clock().advance(Duration.ofMinutes(3).minusSeconds(5));
            here.complete(token, inTime);
            later.emulator().clock().advance(Duration.ofSeconds(5));

            assertRefused(
                    () -> here.complete(token, late), WebAuthnChallengeNotFoundException.class, CHALLENGE_NOT_FOUND);
        }
    }

    @Test
    void a_registration_ends_through_the_client_that_began_it() {
        String options = pool.start(alice);
        String otherClient =
                pool.pool().withClient(client -> {}).signIn("alice").accessToken();

        assertRefused(
                () -> pool.complete(otherClient, new Passkey().register(options)),
                WebAuthnClientMismatchException.class,
                "The registration was begun through another app client.");
    }

    @Test
    void a_passkey_is_registered_once() {
        Passkey passkey = new Passkey().registerFor(alice, pool.cognito());
        String bob = pool.newUser("bob");

        assertRefused(
                () -> passkey.registerFor(bob, pool.cognito()),
                InvalidParameterException.class,
                "The passkey is registered already.");
        assertThat(pool.list(bob)).isEmpty();
    }

    @Test
    void a_user_can_have_twenty_passkeys() {
        String late = pool.start(alice);
        for (int i = 0; i < 20; i++) {
            new Passkey().registerFor(alice, pool.cognito());
        }

        assertRefused(() -> pool.start(alice), LimitExceededException.class, "A user can have 20 passkeys.");
        assertRefused(
                () -> pool.complete(alice, new Passkey().register(late)),
                LimitExceededException.class,
                "A user can have 20 passkeys.");
        assertThat(pool.list(alice)).hasSize(20);
    }

    @Test
    void a_pool_without_passkeys_refuses_them() {
        TestPool plain = TestPool.create(aws);
        plain.confirmed("alice");
        String token = plain.signIn("alice").accessToken();

        assertRefused(
                () -> aws.cognito().startWebAuthnRegistration(r -> r.accessToken(token)),
                WebAuthnNotEnabledException.class,
                NOT_ENABLED);
    }

    @Test
    void a_pool_that_no_longer_takes_passkeys_refuses_those_on_their_way() {
        String credential = new Passkey().register(pool.start(alice));
        pool.cognito()
                .updateUserPool(r -> r.userPoolId(pool.pool().id())
                        .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD))));

        assertRefused(() -> pool.complete(alice, credential), WebAuthnNotEnabledException.class, NOT_ENABLED);
    }

    @Test
    void a_pool_without_a_relying_party_refuses_passkeys() {
        PasskeyPool unconfigured = PasskeyPool.unconfigured(aws);
        String token = unconfigured.newUser("alice");

        assertRefused(
                () -> unconfigured.start(token),
                WebAuthnConfigurationMissingException.class,
                "The user pool has no relying party id. Set RelyingPartyId in its WebAuthnConfiguration.");
    }

    @Test
    void a_relying_party_that_changes_meanwhile_is_another() {
        String credential =
                new Passkey().withOrigin("https://login.example.com").register(pool.start(alice));
        pool.configure(c -> c.webAuthnConfiguration(w -> w.relyingPartyId("login.example.com")));

        assertRefused(
                () -> pool.complete(alice, credential),
                WebAuthnRelyingPartyMismatchException.class,
                "The passkey belongs to another relying party id than login.example.com.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com", "example"})
    void a_top_level_domain_is_no_relying_party(String relyingParty) {
        assertRefused(
                () -> pool.configure(c -> c.webAuthnConfiguration(w -> w.relyingPartyId(relyingParty))),
                InvalidParameterException.class,
                "RelyingPartyId can not be a public suffix");
    }

    @Test
    void a_token_that_is_no_access_token_is_refused() {
        String idToken = pool.pool().signIn("alice").idToken();

        assertRefused(() -> pool.start(idToken), NotAuthorizedException.class, "Invalid Access Token");
        assertRefused(() -> pool.complete(idToken, "{}"), NotAuthorizedException.class, "Invalid Access Token");
        assertRefused(() -> pool.list(idToken), NotAuthorizedException.class, "Invalid Access Token");
        assertRefused(
                () -> pool.cognito()
                        .deleteWebAuthnCredential(r -> r.accessToken(idToken).credentialId("AAAA")),
                NotAuthorizedException.class,
                "Invalid Access Token");
    }

    private static byte[] replaced(byte[] bytes, byte[] before, byte[] after) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String changed = text.replace(
                new String(before, StandardCharsets.ISO_8859_1), new String(after, StandardCharsets.ISO_8859_1));
        assertThat(changed).isNotEqualTo(text);
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }
}
