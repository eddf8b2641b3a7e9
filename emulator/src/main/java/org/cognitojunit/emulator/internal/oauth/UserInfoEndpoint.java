package org.cognitojunit.emulator.internal.oauth;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.session.Grant;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.token.SentToken;
import org.cognitojunit.emulator.internal.token.ShownAttributes;
import org.cognitojunit.emulator.internal.user.LinkedIdentities;

/** {@code /oauth2/userInfo}: the attributes that an access token's scopes show, all of them as strings. */
public final class UserInfoEndpoint implements Endpoint {

    private static final String BEARER = "bearer ";

    private final AccessTokens accessTokens;

    public UserInfoEndpoint(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public String path() {
        return "/oauth2/userInfo";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public boolean isOpenToScripts() {
        return true;
    }

    @Override
    public EmulatorResponse answer(DomainRequest request) {
        String token = request.http()
                .header("Authorization")
                .flatMap(UserInfoEndpoint::token)
                .orElseThrow(() -> refused(400, "invalid_request", "Bad OAuth2 request at UserInfo Endpoint"));
        return Responses.json(200, claims(bearer(request, token)));
    }

    /** The token in a header, if it has the form of one. */
    static Optional<String> token(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Optional.empty();
        }
        return Optional.of(header.substring(BEARER.length()).strip())
                .filter(token -> SentToken.parse(token).isPresent());
    }

    private Bearer bearer(DomainRequest request, String token) {
        try {
            Bearer bearer = accessTokens.authenticate(token, Grant.OPENID);
            if (bearer.pool() == request.pool() && bearer.user().enabled()) {
                return bearer;
            }
        } catch (CognitoError refused) {
            // The endpoint has one refusal for all of them.
        }
        throw refused(
                401,
                "invalid_token",
                "Access token is expired, disabled, or deleted, or the user has globally signed out.");
    }

    private static Map<String, Object> claims(Bearer bearer) {
        ShownAttributes shown = ShownAttributes.by(bearer.scopes());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", bearer.user().sub());
        bearer.user().attributes().forEach((name, value) -> {
            if (shown.contains(name) && bearer.client().settings().canRead(name)) {
                claims.put(name, value);
            }
        });
        LinkedIdentities identities = bearer.user().identities();
        if (!identities.isEmpty() && bearer.client().settings().canRead(LinkedIdentities.ATTRIBUTE)) {
            claims.put(LinkedIdentities.ATTRIBUTE, identities.attributeValue());
        }
        claims.put("username", bearer.user().username());
        return claims;
    }

    private static Refused refused(int status, String error, String description) {
        EmulatorResponse body = OAuthError.of(error, description).inBody(status).response();
        Map<String, String> headers = new LinkedHashMap<>(body.headers());
        headers.put("WWW-Authenticate", "error=\"" + error + "\", error_description=\"" + description + "\"");
        return new Refused(new EmulatorResponse(status, headers, body.body()));
    }
}
