package org.cognitojunit.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An app client at the endpoints of its pool's domain, which the pool's discovery document names. {@link #toString} shows no
 * secret.
 */
public final class OAuthClient {

    private final URI issuer;
    private final String clientId;
    private final @Nullable String secret;
    private final DomainHttp http = DomainHttp.WITHOUT_COOKIES;

    /** @param secret null for a public client */
    public OAuthClient(URI issuer, String clientId, @Nullable String secret) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.secret = secret;
    }

    String clientId() {
        return clientId;
    }

    /** The tokens for a code. */
    OAuthTokens exchange(String code, String redirectUri, @Nullable String verifier) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        if (verifier != null) {
            form.put("code_verifier", verifier);
        }
        return tokens(form);
    }

    /**
     * New tokens for a refresh token.
     *
     * @throws OAuthRefusedException if the token endpoint refuses
     */
    public OAuthTokens refresh(String refreshToken) {
        return tokens(form("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /**
     * A token for the client itself.
     *
     * @param scopes none for all that the client may have
     * @throws OAuthRefusedException if the token endpoint refuses
     */
    public OAuthTokens clientCredentials(String... scopes) {
        Map<String, String> form = form("grant_type", "client_credentials");
        if (scopes.length > 0) {
            form.put("scope", String.join(" ", scopes));
        }
        return tokens(form);
    }

    /**
     * What the userInfo endpoint says of the user of an access token.
     *
     * @throws OAuthRefusedException if it refuses
     */
    public Map<String, Object> userInfo(String accessToken) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint("userinfo_endpoint")).header("Authorization", "Bearer " + accessToken);
        return answer("userInfo", http.send(request));
    }

    /**
     * Revokes a refresh token and the access tokens that came of it.
     *
     * @throws OAuthRefusedException if the endpoint refuses
     */
    public void revoke(String refreshToken) {
        HttpResponse<String> response = post("revocation_endpoint", form("token", refreshToken));
        if (response.statusCode() != 200) {
            answer("revoke", response);
        }
    }

    private OAuthTokens tokens(Map<String, String> form) {
        Map<String, Object> answer = answer("token", post("token_endpoint", form));
        return new OAuthTokens(
                (String) answer.get("access_token"),
                (String) answer.get("id_token"),
                (String) answer.get("refresh_token"),
                Duration.ofSeconds(((Number) answer.get("expires_in")).longValue()));
    }

    private HttpResponse<String> post(String endpoint, Map<String, String> form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint(endpoint));
        if (secret == null) {
            form.put("client_id", clientId);
        } else {
            String credentials = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return http.post(request, form);
    }

    URI endpoint(String name) {
        HttpResponse<String> document =
                http.send(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")));
        Object endpoint = answer("discovery", document).get(name);
        if (endpoint == null) {
            throw new IllegalStateException(
                    "The discovery document of " + issuer + " names no " + name + ". Declare the pool with a domain.");
        }
        return URI.create((String) endpoint);
    }

    private static Map<String, Object> answer(String endpoint, HttpResponse<String> response) {
        Map<String, Object> members = json(response);
        if (response.statusCode() == 200) {
            return members;
        }
        throw new OAuthRefusedException(endpoint, response.statusCode(), String.valueOf(members.get("error")), (String)
                members.get("error_description"));
    }

    private static Map<String, Object> json(HttpResponse<String> response) {
        try {
            return JSONObjectUtils.parse(response.body());
        } catch (ParseException e) {
            // Its message could quote a token.
            throw new IllegalStateException(
                    "HTTP " + response.statusCode() + " of " + response.uri().getPath() + " is not JSON.");
        }
    }

    private static Map<String, String> form(String... pairs) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    @Override
    public String toString() {
        return "OAuthClient[" + clientId + ", " + issuer + "]";
    }
}
