package org.cognitojunit.emulator.internal.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.session.BrowserSessions;
import org.cognitojunit.emulator.internal.session.BrowserSessions.BrowserSession;
import org.cognitojunit.emulator.internal.session.SsoSession;
import org.cognitojunit.emulator.internal.user.User;

/** The session of a browser with the pages of a pool, by which it is signed in to all clients. */
public final class SignedInBrowser {

    private static final String COOKIE = "cognito";
    private static final int TOKEN_BYTES = 48;

    private final Clock clock;
    private final Ids ids;

    public SignedInBrowser(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Who is signed in, and by which session. */
    public record Signed(User user, BrowserSession session) {}

    /** Who is signed in, if that will do for what an application wants. */
    Optional<Signed> of(DomainRequest request, AuthorizationRequest wanted) {
        Instant now = clock.instant();
        return request.sentCookie(COOKIE)
                .flatMap(token -> request.pool().browserSessions().find(token, now))
                .filter(session -> session.loginVersion() == request.domain().managedLoginVersion())
                .filter(session ->
                        wanted.client().settings().identityProviders().contains(session.provider()))
                .filter(session ->
                        wanted.provider().map(session.provider()::equals).orElse(true))
                .filter(session -> isFresh(session, wanted, now))
                .flatMap(session -> request.pool()
                        .users()
                        .findBySub(session.sub())
                        .filter(User::enabled)
                        .map(user -> new Signed(user, session)));
    }

    private static boolean isFresh(BrowserSession session, AuthorizationRequest wanted, Instant now) {
        Integer maxAge = wanted.maxAgeOrNull();
        return maxAge == null || now.isBefore(session.authTime().plusSeconds(maxAge));
    }

    /** A session that begins when the answer takes its cookie to the browser, by {@link #signIn}. */
    public BrowserSession begin(DomainRequest request, AuthorizationRequest wanted, User user) {
        byte[] random = ids.bytes(TOKEN_BYTES);
        return new BrowserSession(
                Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                SsoSession.begun(
                        ids.ssoSessionId(), user.sub(), wanted.client().id(), clock.instant(), request.origin()),
                AuthorizationRequest.OWN_USERS,
                request.domain().managedLoginVersion());
    }

    /** Signs a user in by a new session, so that nobody can have planted it. The answer takes the cookie to the browser. */
    public EmulatorResponse signIn(DomainRequest request, BrowserSession session, EmulatorResponse answer) {
        end(request);
        request.pool().browserSessions().add(session);
        return withCookie(answer, request.cookie(COOKIE, session.token()).set(BrowserSessions.VALIDITY));
    }

    /** Signs out. */
    public EmulatorResponse signOut(DomainRequest request, EmulatorResponse answer) {
        end(request);
        return withCookie(answer, request.cookie(COOKIE, "").expired());
    }

    private static void end(DomainRequest request) {
        request.sentCookie(COOKIE).ifPresent(request.pool().browserSessions()::signOut);
    }

    /** An answer with a cookie more. */
    public static EmulatorResponse withCookie(EmulatorResponse answer, String cookie) {
        return new EmulatorResponse(
                answer.status(),
                answer.headers(),
                Stream.concat(answer.cookies().stream(), Stream.of(cookie)).toList(),
                answer.body());
    }
}
