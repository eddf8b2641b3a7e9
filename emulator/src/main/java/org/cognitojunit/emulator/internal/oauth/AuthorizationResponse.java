package org.cognitojunit.emulator.internal.oauth;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.session.AuthorizationCodes.AuthorizationCode;
import org.cognitojunit.emulator.internal.session.BrowserSessions.BrowserSession;
import org.cognitojunit.emulator.internal.token.SignInDetails;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.user.User;

/** Sends a browser whose user is known back to the application: with a code, or with tokens in the implicit grant. */
public final class AuthorizationResponse {

    private final Clock clock;
    private final Ids ids;
    private final TokenIssuer tokens;

    public AuthorizationResponse(Clock clock, Ids ids, TokenIssuer tokens) {
        this.clock = clock;
        this.ids = ids;
        this.tokens = tokens;
    }

    /**
     * The redirect to the application.
     *
     * @param session the session of the browser with the domain
     */
    public EmulatorResponse to(DomainRequest request, AuthorizationRequest wanted, User user, BrowserSession session) {
        Map<String, String> parameters = wanted.isImplicit()
                ? tokens(request, wanted, user, session)
                : Map.of("code", code(request, wanted, user, session));
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (wanted.target().stateOrNull() != null) {
            all.put("state", wanted.target().stateOrNull());
        }
        return Responses.redirect(wanted.target().with(all));
    }

    private String code(DomainRequest request, AuthorizationRequest wanted, User user, BrowserSession session) {
        String code = ids.uuid();
        request.pool()
                .authorizationCodes()
                .add(
                        code,
                        new AuthorizationCode(
                                wanted.client().id(),
                                wanted.target().uri(),
                                wanted.challengeOrNull(),
                                user.sub(),
                                request.id(),
                                session.sso().id(),
                                session.authTime(),
                                wanted.grant(),
                                wanted.nonceOrNull(),
                                clock.instant()));
        return code;
    }

    private Map<String, String> tokens(
            DomainRequest request, AuthorizationRequest wanted, User user, BrowserSession session) {
        if (!ReadableScopes.areReadable(wanted.client(), wanted.grant())) {
            throw OAuthError.of("invalid_grant").at(wanted.target());
        }
        try {
            Input issued = new Input(
                    "",
                    tokens.grant(
                                    request.pool(),
                                    wanted.client(),
                                    user,
                                    request.id(),
                                    session.authTime(),
                                    wanted.grant(),
                                    wanted.nonceOrNull(),
                                    new SignInDetails(
                                            request.origin(),
                                            null,
                                            null,
                                            session.sso().id()))
                            .tree());
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("access_token", issued.string("AccessToken"));
            issued.optional("IdToken").ifPresent(token -> parameters.put("id_token", token));
            parameters.put("token_type", "Bearer");
            parameters.put("expires_in", String.valueOf(issued.document("ExpiresIn")));
            return parameters;
        } catch (CognitoError error) {
            throw OAuthError.of("invalid_request", error.getMessage()).at(wanted.target());
        }
    }
}
