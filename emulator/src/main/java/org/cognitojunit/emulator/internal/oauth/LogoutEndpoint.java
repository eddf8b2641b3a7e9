package org.cognitojunit.emulator.internal.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.web.Parameters;

/**
 * {@code /logout}: ends the session of a browser and sends it to a logout URL, or to the sign-in page for a callback URL. It is
 * not the logout of OpenID Connect.
 */
public final class LogoutEndpoint implements Endpoint {

    private static final List<String> PASSED_ON = List.of("response_type", "state", "nonce");

    private final SignedInBrowser browsers;

    public LogoutEndpoint(SignedInBrowser browsers) {
        this.browsers = browsers;
    }

    @Override
    public String path() {
        return "/logout";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public EmulatorResponse answer(DomainRequest request) {
        // The session is over, also where the browser can be sent nowhere.
        return browsers.signOut(request, next(request));
    }

    private static EmulatorResponse next(DomainRequest request) {
        try {
            return destination(request);
        } catch (Refused refused) {
            return refused.response();
        }
    }

    private static EmulatorResponse destination(DomainRequest request) {
        Parameters query = request.query();
        AppClient client = AuthorizationRequest.client(request);
        boolean repeated = query.isRepeated("logout_uri") || query.isRepeated("redirect_uri");
        if (!repeated
                && query.get("logout_uri")
                        .filter(client.settings().logoutUrls()::contains)
                        .isPresent()) {
            return Responses.redirect(query.get("logout_uri").orElseThrow());
        }
        String redirectUri = query.get("redirect_uri").orElse("");
        if (redirectUri.isEmpty()) {
            return Responses.redirect(request.url("/error", request.http().query()));
        }
        if (repeated || !client.settings().callbackUrls().contains(redirectUri)) {
            throw OAuthError.of("redirect_mismatch").onPage(request, client.id());
        }
        Map<String, String> login = new LinkedHashMap<>();
        login.put("client_id", client.id());
        login.put("redirect_uri", redirectUri);
        PASSED_ON.forEach(name -> query.get(name).ifPresent(value -> login.put(name, value)));
        login.put(
                "scope",
                query.get("scope").orElse(String.join(" ", client.settings().oauthScopes())));
        return Responses.redirect(request.url("/login", Parameters.encoded(login)));
    }
}
