package org.cognitojunit.emulator.passkey;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.Authenticator;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.cognitojunit.internal.sdk.JsonDocuments;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnCredentialDescription;

/** A pool whose users can sign in with passkeys of {@code example.com}, and what tests do most with them. */
record PasskeyPool(TestPool pool, Authenticator authenticator) {

    static final String RELYING_PARTY = "example.com";

    static PasskeyPool create(EmulatorFixture aws) {
        PasskeyPool pool = unconfigured(aws);
        pool.configure(c -> c.webAuthnConfiguration(w -> w.relyingPartyId(RELYING_PARTY)));
        return pool;
    }

    /** A pool that allows passkeys and has no relying party yet. */
    static PasskeyPool unconfigured(EmulatorFixture aws) {
        TestPool pool = TestPool.create(
                        aws,
                        p -> p.policies(policies -> policies.signInPolicy(
                                s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.WEB_AUTHN))))
                .withClient(client -> client.explicitAuthFlows(
                        ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                        ExplicitAuthFlowsType.ALLOW_USER_AUTH,
                        ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));
        return new PasskeyPool(pool, new Authenticator(pool.cognito(), pool.id(), pool.clientId(), null));
    }

    CognitoIdentityProviderClient cognito() {
        return pool.cognito();
    }

    void configure(Consumer<SetUserPoolMfaConfigRequest.Builder> settings) {
        cognito().setUserPoolMfaConfig(r -> settings.accept(r.userPoolId(pool.id())));
    }

    /** A new user's access token. */
    String newUser(String username) {
        pool.confirmed(username);
        return pool.signIn(username).accessToken();
    }

    /** A new user's passkey. */
    Passkey newUserWithPasskey(String username) {
        return new Passkey().registerFor(newUser(username), cognito());
    }

    /** The {@code CredentialCreationOptions}, as JSON. */
    String start(String accessToken) {
        return JsonDocuments.write(cognito()
                .startWebAuthnRegistration(r -> r.accessToken(accessToken))
                .credentialCreationOptions());
    }

    void complete(String accessToken, String credential) {
        Document document = JsonDocuments.parse(credential);
        cognito().completeWebAuthnRegistration(r -> r.accessToken(accessToken).credential(document));
    }

    List<WebAuthnCredentialDescription> list(String accessToken) {
        return cognito()
                .listWebAuthnCredentials(r -> r.accessToken(accessToken))
                .credentials();
    }

    /** Begins choice-based sign-in with a name and nothing else. */
    AuthStep choose(String username) {
        return authenticator.initiate("USER_AUTH", Map.of("USERNAME", username));
    }

    AuthStep begin(String username) {
        return authenticator.initiate("USER_AUTH", Map.of("USERNAME", username, "PREFERRED_CHALLENGE", "WEB_AUTHN"));
    }

    AuthStep signIn(String username, Passkey passkey) {
        return begin(username).expectWebAuthn().respondWith(passkey);
    }

    static Map<String, Object> parse(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new AssertionError(json, e);
        }
    }

    /** A credential with another value in its response. */
    @SuppressWarnings("unchecked")
    static String changed(String credential, String member, UnaryOperator<byte[]> change) {
        Map<String, Object> tree = parse(credential);
        Map<String, Object> response = (Map<String, Object>) tree.get("response");
        byte[] before = Base64.getUrlDecoder().decode((String) response.get(member));
        response.put(member, Base64.getUrlEncoder().withoutPadding().encodeToString(change.apply(before)));
        return JSONObjectUtils.toJSONString(tree);
    }

    /** A credential without one of its members. */
    @SuppressWarnings("unchecked")
    static String without(String credential, String member) {
        Map<String, Object> tree = parse(credential);
        if (tree.remove(member) == null) {
            ((Map<String, Object>) tree.get("response")).remove(member);
        }
        return JSONObjectUtils.toJSONString(tree);
    }
}
