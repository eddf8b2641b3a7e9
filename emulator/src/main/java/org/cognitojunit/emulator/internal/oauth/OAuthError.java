package org.cognitojunit.emulator.internal.oauth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.internal.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * An error of OAuth 2.0, which is told in three ways: in a body, at the redirect URI, and on the domain's own error page.
 *
 * @param descriptionOrNull the {@code error_description}; null where there is none
 */
public record OAuthError(String error, @Nullable String descriptionOrNull) {

    public static OAuthError of(String error) {
        return new OAuthError(error, null);
    }

    public static OAuthError of(String error, @Nullable String description) {
        return new OAuthError(error, description);
    }

    /** In the body of an answer to a program. */
    public Refused inBody(int status) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        if (descriptionOrNull != null) {
            body.put("error_description", descriptionOrNull);
        }
        return new Refused(Responses.json(status, body));
    }

    /** In the body, with the status that the token endpoint gives every error. */
    public Refused inBody() {
        return inBody(400);
    }

    /** At the redirect URI of a client, which has been checked. */
    public Refused at(RedirectTarget target) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (descriptionOrNull != null) {
            parameters.put("error_description", descriptionOrNull);
        }
        if (target.stateOrNull() != null) {
            parameters.put("state", target.stateOrNull());
        }
        parameters.put("error", error);
        return new Refused(Responses.redirect(target.with(parameters)));
    }

    /** On the domain's error page, because client or redirect URI cannot be trusted. */
    public Refused onPage(DomainRequest request, String clientId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error);
        parameters.put("client_id", clientId);
        return new Refused(Responses.redirect(request.url("/error", Parameters.encoded(parameters))));
    }
}
