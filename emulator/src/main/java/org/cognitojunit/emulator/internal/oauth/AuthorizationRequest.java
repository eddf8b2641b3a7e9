package org.cognitojunit.emulator.internal.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.federation.IdentityProvider;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.session.Grant;
import org.cognitojunit.emulator.internal.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What an application wants of a browser that it sends to {@code /oauth2/authorize} or {@code /login}, checked.
 *
 * @param target where the answer goes
 * @param providerOrNull the identity provider that was named, {@code COGNITO} among them; null for none
 */
public record AuthorizationRequest(
        AppClient client,
        RedirectTarget target,
        Grant grant,
        @Nullable String nonceOrNull,
        @Nullable String challengeOrNull,
        Set<String> prompt,
        @Nullable Integer maxAgeOrNull,
        @Nullable String loginHintOrNull,
        @Nullable String providerOrNull) {

    /** The provider that stands for the pool's own users. */
    public static final String OWN_USERS = "COGNITO";

    /** The pages that know {@code prompt}. */
    private static final int MANAGED_LOGIN = 2;

    private static final Set<String> PROMPTS = Set.of("none", "login", "select_account", "consent");
    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern JSON = Pattern.compile("(?s)\\s*[{\\[].*[}\\]]\\s*");
    private static final List<String> ONCE = List.of(
            "response_type",
            "state",
            "scope",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "identity_provider",
            "idp_identifier",
            "login_hint",
            "lang",
            "prompt",
            "resource",
            "acr_values",
            "max_age");

    /**
     * Reads the query of a request.
     *
     * @throws Refused if it breaks a rule: on the domain's error page where client or redirect URI cannot be trusted, else at
     *     the redirect URI
     */
    public static AuthorizationRequest of(DomainRequest request) {
        return new Reader(request).read();
    }

    /** The client and its pool. */
    public PoolClient poolClient(DomainRequest request) {
        return new PoolClient(request.pool(), client);
    }

    public Optional<String> provider() {
        return Optional.ofNullable(providerOrNull);
    }

    /** Whether the answer has tokens in it, in place of a code. */
    public boolean isImplicit() {
        return target.inFragment();
    }

    /** The client of a request, which may use OAuth and has somebody to sign in. */
    public static AppClient client(DomainRequest request) {
        Parameters query = request.query();
        String id = query.get("client_id")
                .orElseThrow(() -> ErrorPage.refusal("Required String parameter 'client_id' is not present"));
        AppClient client = request.pool()
                .clients()
                .find(id)
                .orElseThrow(() -> OAuthError.of("unauthorized_client").onPage(request, id));
        boolean usable = client.settings().allowsOAuth()
                && !client.settings().identityProviders().isEmpty();
        if (!usable || query.isRepeated("client_id")) {
            throw OAuthError.of("invalid_request").onPage(request, id);
        }
        return client;
    }

    private record Reader(DomainRequest request, Parameters query) {

        Reader(DomainRequest request) {
            this(request, request.query());
        }

        AuthorizationRequest read() {
            AppClient client = client(request);
            String redirectUri = query.get("redirect_uri")
                    .filter(client.settings().callbackUrls()::contains)
                    .filter(uri -> !query.isRepeated("redirect_uri"))
                    .orElseThrow(() -> OAuthError.of("redirect_mismatch").onPage(request, client.id()));
            boolean implicit =
                    query.get("response_type").filter("token"::equals).isPresent();
            RedirectTarget target =
                    new RedirectTarget(redirectUri, implicit, query.get("state").orElse(null));
            if (ONCE.stream().anyMatch(query::isRepeated)
                    || query.get("state").filter(s -> JSON.matcher(s).matches()).isPresent()) {
                throw invalid(target);
            }
            requireFlow(client, target);
            List<String> scopes = Scopes.of(request.pool(), client)
                    .exactly(Scopes.named(query.get("scope").orElse("")))
                    .orElseThrow(() ->
                            OAuthError.of("invalid_request", "invalid_scope").at(target));
            return new AuthorizationRequest(
                    client,
                    target,
                    new Grant(scopes, resource(target)),
                    query.get("nonce").orElse(null),
                    challenge(target),
                    prompt(target),
                    maxAge(target),
                    query.get("login_hint").orElse(null),
                    provider(client));
        }

        private void requireFlow(AppClient client, RedirectTarget target) {
            String type = query.get("response_type").orElse("");
            if (!type.equals("code") && !type.equals("token")) {
                throw invalid(target);
            }
            if (!client.settings().allowsOAuthFlow(type.equals("code") ? "code" : "implicit")) {
                throw OAuthError.of("unauthorized_client").at(target);
            }
        }

        private @Nullable String challenge(RedirectTarget target) {
            Optional<String> challenge = query.get("code_challenge");
            Optional<String> method = query.get("code_challenge_method");
            if (challenge.isEmpty() && method.isEmpty()) {
                return null;
            }
            return challenge
                    .filter(c -> S256.matcher(c).matches())
                    .filter(c -> method.filter("S256"::equals).isPresent())
                    .orElseThrow(() -> invalid(target));
        }

        /** HTTPS, HTTP on this machine, or a scheme of an app's own. */
        private @Nullable String resource(RedirectTarget target) {
            Optional<String> resource = query.get("resource");
            if (resource.isEmpty()) {
                return null;
            }
            return resource.filter(Reader::isResource).orElseThrow(() -> invalid(target));
        }

        private static boolean isResource(String text) {
            try {
                URI uri = new URI(text);
                return uri.isAbsolute()
                        && uri.getFragment() == null
                        && (!"http".equalsIgnoreCase(uri.getScheme()) || "localhost".equals(uri.getHost()))
                        && (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() != null);
            } catch (URISyntaxException e) {
                return false;
            }
        }

        private Set<String> prompt(RedirectTarget target) {
            if (request.domain().managedLoginVersion() != MANAGED_LOGIN) {
                return Set.of();
            }
            Set<String> prompts = Set.copyOf(Scopes.named(query.get("prompt").orElse("")));
            if (!PROMPTS.containsAll(prompts) || prompts.contains("none") && prompts.size() > 1) {
                throw invalid(target);
            }
            return prompts;
        }

        private @Nullable Integer maxAge(RedirectTarget target) {
            Optional<String> maxAge = query.get("max_age");
            if (maxAge.filter(text -> !SECONDS.matcher(text).matches()).isPresent()) {
                throw invalid(target);
            }
            return maxAge.map(Integer::valueOf).orElse(null);
        }

        private @Nullable String provider(AppClient client) {
            Optional<String> identifier = query.get("idp_identifier");
            Optional<String> named = query.get("identity_provider");
            if (named.isEmpty() && identifier.isEmpty()) {
                return null;
            }
            return named.or(() -> identifier
                            .flatMap(request.pool().identityProviders()::byIdentifier)
                            .map(IdentityProvider::name))
                    .filter(client.settings().identityProviders()::contains)
                    .orElseThrow(() -> ErrorPage.refusal("Login option is not available. Please try another one"));
        }

        private static Refused invalid(RedirectTarget target) {
            return OAuthError.of("invalid_request").at(target);
        }
    }
}
