package org.cognitojunit.emulator.internal.oauth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.oauth.SignedInBrowser.Signed;

/** {@code /oauth2/authorize}: sends a browser back to the application if its user is known, and else to the sign-in page. */
public final class AuthorizeEndpoint implements Endpoint {

    private final SignedInBrowser browsers;
    private final AuthorizationResponse responses;
    private final ExternalSignIn external;

    public AuthorizeEndpoint(SignedInBrowser browsers, AuthorizationResponse responses, ExternalSignIn external) {
        this.browsers = browsers;
        this.responses = responses;
        this.external = external;
    }

    @Override
    public String path() {
        return "/oauth2/authorize";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public EmulatorResponse answer(DomainRequest request) {
        AuthorizationRequest wanted = AuthorizationRequest.of(request);
        Optional<Signed> signed = mayReuse(wanted) ? browsers.of(request, wanted) : Optional.empty();
        if (signed.isPresent()) {
            return responses.to(
                    request, wanted, signed.get().user(), signed.get().session());
        }
        if (wanted.prompt().contains("none")) {
            throw OAuthError.of("login_required").at(wanted.target());
        }
        return provider(wanted)
                .map(provider -> external.begin(request, wanted, provider))
                .orElseGet(() ->
                        Responses.redirect(request.url("/login", request.http().query())));
    }

    private static boolean mayReuse(AuthorizationRequest wanted) {
        return !wanted.prompt().contains("login") && !wanted.prompt().contains("select_account");
    }

    /** The provider that was named, or the client's only one, unless it is the pool itself. */
    private static Optional<String> provider(AuthorizationRequest wanted) {
        List<String> all = wanted.client().settings().identityProviders();
        return wanted.provider()
                .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty())
                .filter(provider -> !provider.equals(AuthorizationRequest.OWN_USERS));
    }
}
