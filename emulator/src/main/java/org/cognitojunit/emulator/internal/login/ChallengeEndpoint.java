package org.cognitojunit.emulator.internal.login;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.auth.PageSignIns;
import org.cognitojunit.emulator.internal.oauth.AuthorizationRequest;
import org.cognitojunit.emulator.internal.oauth.DomainRequest;
import org.cognitojunit.emulator.internal.oauth.Endpoint;
import org.cognitojunit.emulator.internal.oauth.Responses;
import org.cognitojunit.emulator.internal.session.PendingSignIns.PendingSignIn;
import org.cognitojunit.emulator.internal.web.Html;
import org.cognitojunit.emulator.internal.web.Page;

/** The path of one or several {@link ChallengePage}s: shows the one that a sign-in waits at, and takes its form. */
final class ChallengeEndpoint implements Endpoint {

    private final String path;
    private final ChallengePages pages;
    private final PageSignIns signIns;
    private final SignInSteps steps;

    ChallengeEndpoint(String path, ChallengePages pages, PageSignIns signIns, SignInSteps steps) {
        this.path = path;
        this.pages = pages;
        this.signIns = signIns;
        this.steps = steps;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public EmulatorResponse answer(DomainRequest request) {
        AuthorizationRequest wanted = AuthorizationRequest.of(request);
        Optional<PendingSignIn> pending = steps.pending(request, wanted)
                .filter(p -> pages.of(p.challenge()).path().equals(path));
        if (request.isPost()) {
            CsrfToken.require(request);
        }
        if (pending.isEmpty()) {
            // Nobody is half-way, or it took too long: from the beginning.
            return Responses.redirect(request.url("/login", request.http().query()));
        }
        return request.isPost() ? answered(request, wanted, pending.get()) : page(request, pending.get(), "");
    }

    private EmulatorResponse answered(DomainRequest request, AuthorizationRequest wanted, PendingSignIn pending) {
        ChallengePage page = pages.of(pending.challenge());
        try {
            PageSignIns.Step step = signIns.answer(
                    wanted.poolClient(request),
                    request.id(),
                    pending,
                    page.responses(pending, request.form()),
                    request.origin());
            return steps.next(request, wanted, pending.username(), step);
        } catch (CognitoError error) {
            return page(request, pending, String.valueOf(error.getMessage()));
        }
    }

    private EmulatorResponse page(DomainRequest request, PendingSignIn pending, String error) {
        ChallengePage page = pages.of(pending.challenge());
        String action = request.url(path, request.http().query());
        List<Html> content = Stream.of(
                        Stream.<Html>of(Page.heading(page.title())),
                        Page.error(error).stream(),
                        Stream.<Html>of(Page.form("challengeForm", action, request.csrf(), page.fields(pending))))
                .flatMap(pieces -> pieces)
                .toList();
        return Responses.page(
                200,
                Page.of(
                        page.title(),
                        pending.challenge(),
                        request.query().get("lang").orElse("en"),
                        content.toArray(Html[]::new)));
    }
}
