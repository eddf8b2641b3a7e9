package org.cognitojunit.emulator.internal.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.auth.PageSignIns.Asked;
import org.cognitojunit.emulator.internal.auth.PageSignIns.SignedIn;
import org.cognitojunit.emulator.internal.auth.PageSignIns.Step;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.oauth.AuthorizationRequest;
import org.cognitojunit.emulator.internal.oauth.AuthorizationResponse;
import org.cognitojunit.emulator.internal.oauth.DomainRequest;
import org.cognitojunit.emulator.internal.oauth.Responses;
import org.cognitojunit.emulator.internal.oauth.SignedInBrowser;
import org.cognitojunit.emulator.internal.session.BrowserSessions.BrowserSession;
import org.cognitojunit.emulator.internal.session.PendingSignIns.PendingSignIn;

/** Leads a browser on after a step of a sign-in: to the page of the next challenge, or back to the application. */
final class SignInSteps {

    private static final String COOKIE = "cognito-pending";
    private static final int TOKEN_BYTES = 32;

    private final Clock clock;
    private final Ids ids;
    private final SignedInBrowser browsers;
    private final AuthorizationResponse responses;
    private final ChallengePages pages;

    SignInSteps(Clock clock, Ids ids, SignedInBrowser browsers, AuthorizationResponse responses, ChallengePages pages) {
        this.clock = clock;
        this.ids = ids;
        this.browsers = browsers;
        this.responses = responses;
        this.pages = pages;
    }

    /**
     * The answer to a form that was right.
     *
     * @param username the name that the user goes by until the end
     * @throws CognitoError if no page is there for the challenge
     */
    EmulatorResponse next(DomainRequest request, AuthorizationRequest wanted, String username, Step step) {
        pending(request, wanted)
                .map(PendingSignIn::token)
                .ifPresent(request.pool().pendingSignIns()::remove);
        if (step instanceof SignedIn signedIn) {
            BrowserSession session = browsers.begin(request, wanted, signedIn.user());
            return browsers.signIn(request, session, responses.to(request, wanted, signedIn.user(), session));
        }
        Asked asked = (Asked) step;
        ChallengePage page = pages.of(asked.challenge());
        return SignedInBrowser.withCookie(
                Responses.redirect(request.url(page.path(), request.http().query())),
                request.cookie(COOKIE, remembered(request, wanted, username, asked))
                        .set());
    }

    private String remembered(DomainRequest request, AuthorizationRequest wanted, String username, Asked asked) {
        Instant now = clock.instant();
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(TOKEN_BYTES));
        request.pool()
                .pendingSignIns()
                .add(
                        new PendingSignIn(
                                token,
                                wanted.client().id(),
                                asked.parameters().getOrDefault("USER_ID_FOR_SRP", username),
                                asked.challenge(),
                                asked.parameters(),
                                asked.session(),
                                now.plus(wanted.client().settings().authSessionValidity())),
                        now);
        return token;
    }

    /** The sign-in that this browser is half-way through. */
    Optional<PendingSignIn> pending(DomainRequest request, AuthorizationRequest wanted) {
        return request.sentCookie(COOKIE)
                .flatMap(token -> request.pool()
                        .pendingSignIns()
                        .find(token, wanted.client().id(), clock.instant()));
    }
}
