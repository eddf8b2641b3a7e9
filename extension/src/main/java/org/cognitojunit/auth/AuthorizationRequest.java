package org.cognitojunit.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for an authorization code, with PKCE unless the test leaves it out. Immutable; {@link #toString} shows neither
 * password nor verifier.
 */
public final class AuthorizationRequest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OAuthClient client;
    private final String username;
    private final String password;
    private final ManagedLogin browser;
    private final Map<String, String> parameters;
    private final @Nullable String verifier;

    private AuthorizationRequest(
            AuthorizationRequest other,
            ManagedLogin browser,
            Map<String, String> parameters,
            @Nullable String verifier) {
        client = other.client;
        username = other.username;
        password = other.password;
        this.browser = browser;
        this.parameters = parameters;
        this.verifier = verifier;
    }

    /** A request of a client for one of its redirect URIs, which a user is to answer by signing in. */
    public AuthorizationRequest(OAuthClient client, String redirectUri, String username, String password) {
        this.client = client;
        this.username = username;
        this.password = password;
        browser = new ManagedLogin();
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        verifier = base64(random);
        parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client.clientId());
        parameters.put("redirect_uri", redirectUri);
        parameters.put("code_challenge", base64(sha256(verifier)));
        parameters.put("code_challenge_method", "S256");
    }

    /** Asks for these scopes; without them, the domain takes all of the client's. */
    public AuthorizationRequest scopes(String... scopes) {
        return parameter("scope", String.join(" ", scopes));
    }

    /** A value that the ID token repeats. */
    public AuthorizationRequest nonce(String nonce) {
        return parameter("nonce", nonce);
    }

    /** A value that the redirect to the application repeats. */
    public AuthorizationRequest state(String state) {
        return parameter("state", state);
    }

    /** Any parameter, right or wrong; replaces one of the same name. */
    public AuthorizationRequest parameter(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new AuthorizationRequest(this, browser, changed, verifier);
    }

    /** Leaves PKCE out. */
    public AuthorizationRequest withoutPkce() {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("code_challenge");
        changed.remove("code_challenge_method");
        return new AuthorizationRequest(this, browser, changed, null);
    }

    /** Signs in with a browser of the test's, whose session may save the form. */
    public AuthorizationRequest in(ManagedLogin otherBrowser) {
        return new AuthorizationRequest(this, otherBrowser, parameters, verifier);
    }

    /** Sends the request and fills in the sign-in form, where the domain shows one. */
    public OAuthStep signIn() {
        return browser.signIn(this, username, password);
    }

    URI uri() {
        return URI.create(client.endpoint("authorization_endpoint") + "?" + DomainHttp.encoded(parameters));
    }

    boolean isAnsweredAt(URI location) {
        String target = location.toString();
        String redirectUri = redirectUri();
        return target.startsWith(redirectUri)
                && target.length() > redirectUri.length()
                && "?&#".indexOf(target.charAt(redirectUri.length())) >= 0;
    }

    String redirectUri() {
        return String.valueOf(parameters.get("redirect_uri"));
    }

    @Nullable
    String verifier() {
        return verifier;
    }

    OAuthTokens exchange(String code, String redirectUri, @Nullable String otherVerifier) {
        return client.exchange(code, redirectUri, otherVerifier);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "AuthorizationRequest[" + client.clientId() + ", " + username + "]";
    }
}
