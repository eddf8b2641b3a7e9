package org.cognitojunit.emulator.internal.login;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.auth.PageSignIns;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.oauth.AuthorizationRequest;
import org.cognitojunit.emulator.internal.oauth.DomainRequest;
import org.cognitojunit.emulator.internal.oauth.Endpoint;
import org.cognitojunit.emulator.internal.oauth.Refused;
import org.cognitojunit.emulator.internal.oauth.Responses;
import org.cognitojunit.emulator.internal.web.Html;
import org.cognitojunit.emulator.internal.web.Page;

/**
 * {@code /login}: username and password. The classic pages hold each form twice, one for wide screens and one for narrow ones,
 * which the suites of browsers rely on.
 */
final class LoginPage implements Endpoint {

    private static final int MANAGED_LOGIN = 2;
    private static final String WIDE =
            "modal-content background-customizable modal-content-mobile visible-md visible-lg";
    private static final String NARROW =
            "modal-content background-customizable modal-content-mobile visible-xs visible-sm";

    private final PageSignIns signIns;
    private final SignInSteps steps;

    LoginPage(PageSignIns signIns, SignInSteps steps) {
        this.signIns = signIns;
        this.steps = steps;
    }

    @Override
    public String path() {
        return "/login";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public EmulatorResponse answer(DomainRequest request) {
        AuthorizationRequest wanted = AuthorizationRequest.of(request);
        requireStyle(request, wanted);
        if (!request.isPost()) {
            return page(request, wanted.loginHintOrNull() == null ? "" : wanted.loginHintOrNull(), "");
        }
        CsrfToken.require(request);
        String username = request.form().get("username").orElse("");
        try {
            return signedIn(request, wanted, username);
        } catch (CognitoError error) {
            return page(request, username, String.valueOf(error.getMessage()));
        }
    }

    private EmulatorResponse signedIn(DomainRequest request, AuthorizationRequest wanted, String username) {
        Optional<String> password = request.form().get("password");
        if (username.isEmpty() || password.isEmpty()) {
            throw CognitoError.notAuthorized("Incorrect username or password.");
        }
        if (!wanted.client().settings().identityProviders().contains(AuthorizationRequest.OWN_USERS)) {
            throw CognitoError.notAuthorized("Users of the pool cannot sign in through this client.");
        }
        PageSignIns.Step step = signIns.begin(
                wanted.poolClient(request),
                "USER_PASSWORD_AUTH",
                request.id(),
                Map.of("USERNAME", username, "PASSWORD", password.get()),
                request.origin());
        return steps.next(request, wanted, username, step);
    }

    /** Managed login has no pages for a client without a style. */
    private static void requireStyle(DomainRequest request, AuthorizationRequest wanted) {
        boolean styled = request.domain().managedLoginVersion() != MANAGED_LOGIN
                || Stream.of(wanted.client().id(), Configuration.WHOLE_POOL)
                        .flatMap(request.pool().configurations().brandings()::of)
                        .findAny()
                        .isPresent();
        if (!styled) {
            throw new Refused(Responses.page(
                    403,
                    Page.of(
                            "Error",
                            "unavailable",
                            "en",
                            Page.paragraph("Login pages unavailable. Please contact an administrator."))));
        }
    }

    private EmulatorResponse page(DomainRequest request, String username, String error) {
        boolean classic = request.domain().managedLoginVersion() != MANAGED_LOGIN;
        Stream<Html> forms = classic
                ? Stream.of(
                        form(request, username, error).with("class", WIDE),
                        form(request, username, error).with("class", NARROW))
                : Stream.of(form(request, username, error));
        return Responses.page(
                200,
                Page.of(
                        "Signin",
                        "login",
                        classic ? "en" : request.query().get("lang").orElse("en"),
                        forms.toArray(Html[]::new)));
    }

    private static Html.Element form(DomainRequest request, String username, String error) {
        Stream<Html> fields = Stream.of(
                Page.field(
                        "Username",
                        Page.input("text", "username")
                                .with("id", "signInFormUsername")
                                .with("value", username)
                                .with("autocomplete", "username")
                                .with("autocapitalize", "none")
                                .with("required", "required")),
                Page.field(
                        "Password",
                        Page.input("password", "password")
                                .with("id", "signInFormPassword")
                                .with("autocomplete", "current-password")
                                .with("required", "required")),
                Page.submit("signInSubmitButton", "Sign in"));
        List<Html> content = Stream.concat(
                        Page.error(error).stream(),
                        Stream.<Html>of(Page.form(
                                "cognitoSignInForm",
                                request.url("/login", request.http().query()),
                                request.csrf(),
                                fields)))
                .toList();
        return Html.element("div", content.toArray(Html[]::new));
    }
}
