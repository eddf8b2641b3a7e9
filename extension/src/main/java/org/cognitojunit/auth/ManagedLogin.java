package org.cognitojunit.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser for a domain's sign-in pages: it keeps cookies and fills forms. It knows the names of AWS's classic fields and
 * nothing of a page's looks, so one instance is one person's browser, signed in until {@link #logout}.
 */
public final class ManagedLogin {

    private static final int MOST_REDIRECTS = 10;
    private static final Pattern CSRF =
            Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

    private final DomainHttp http = DomainHttp.withCookies();

    /** Begins a request and signs in on the page, unless the browser is signed in already. */
    OAuthStep signIn(AuthorizationRequest request, String username, String password) {
        URI start = request.uri();
        HttpResponse<String> page = follow(http.send(HttpRequest.newBuilder(start)), request);
        Matcher csrf = CSRF.matcher(page.body());
        if (page.statusCode() == 200 && csrf.find()) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("_csrf", csrf.group(1));
            form.put("username", username);
            form.put("password", password);
            form.put("cognitoAsfData", "");
            page = follow(http.post(HttpRequest.newBuilder(page.uri()), form), request);
        }
        return step(page, request);
    }

    /**
     * Ends the browser's session at the logout endpoint.
     *
     * @param logoutUri one of the client's logout URLs
     * @return where the domain redirects the browser to: its error page, where it refuses
     */
    public URI logout(OAuthClient client, String logoutUri) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", client.clientId());
        query.put("logout_uri", logoutUri);
        URI endpoint = URI.create(client.endpoint("end_session_endpoint") + "?" + DomainHttp.encoded(query));
        return location(http.send(HttpRequest.newBuilder(endpoint)));
    }

    /** Follows redirects within the domain as far as the application, whose redirect URI is not called. */
    private HttpResponse<String> follow(HttpResponse<String> first, AuthorizationRequest request) {
        HttpResponse<String> response = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            if (!redirects(response)) {
                return response;
            }
            URI next = location(response);
            if (request.isAnsweredAt(next)) {
                return response;
            }
            if (!next.getAuthority().equals(first.uri().getAuthority())) {
                throw new IllegalStateException("The domain redirects to " + next.getAuthority()
                        + ", which is neither itself nor the redirect URI of the request.");
            }
            response = http.send(HttpRequest.newBuilder(next));
        }
        throw new IllegalStateException("The domain redirects more than " + MOST_REDIRECTS + " times.");
    }

    private static OAuthStep step(HttpResponse<String> response, AuthorizationRequest request) {
        if (!redirects(response)) {
            return new OAuthStep.Page(response.statusCode(), response.uri().getPath(), response.body());
        }
        Map<String, String> answer = parameters(location(response));
        String code = answer.get("code");
        return code == null
                ? new OAuthStep.Refusal(
                        String.valueOf(answer.get("error")), answer.get("error_description"), answer.get("state"))
                : new OAuthStep.Code(code, answer.get("state"), request);
    }

    private static boolean redirects(HttpResponse<String> response) {
        return response.statusCode() == 302;
    }

    private static URI location(HttpResponse<String> response) {
        return response.uri()
                .resolve(response.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IllegalStateException("HTTP " + response.statusCode() + " of "
                                + response.uri().getPath() + " redirects nowhere.")));
    }

    private static Map<String, String> parameters(URI uri) {
        String encoded = uri.getRawQuery() == null ? uri.getRawFragment() : uri.getRawQuery();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(
                    URLDecoder.decode(parts[0], UTF_8), parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }
}
