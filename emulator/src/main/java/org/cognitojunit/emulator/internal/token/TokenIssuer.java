package org.cognitojunit.emulator.internal.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.ClientSettings;
import org.cognitojunit.emulator.internal.configuration.SessionTracking;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Grant;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.session.TokenSession;
import org.cognitojunit.emulator.internal.token.RefreshTokens.Made;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.TokenChanges;
import org.cognitojunit.emulator.internal.trigger.TokenGroups;
import org.cognitojunit.emulator.internal.trigger.TokenSource;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;
import org.jspecify.annotations.Nullable;

/** Issues the tokens of a sign-in and of a refresh, with Cognito's claims in Cognito's order. */
public final class TokenIssuer {

    private final Clock clock;
    private final Ids ids;
    private final Function<String, String> issuers;
    private final RefreshTokens refreshTokens;
    private final Triggers triggers;

    /**
     * @param issuers the {@code iss} of a pool id
     */
    public TokenIssuer(Clock clock, Ids ids, Function<String, String> issuers, Triggers triggers) {
        this.clock = clock;
        this.ids = ids;
        this.issuers = issuers;
        this.triggers = triggers;
        this.refreshTokens = new RefreshTokens(ids);
    }

    /**
     * Signs a user in: an access, an ID and a refresh token.
     *
     * @param source what the user did last
     * @param clientMetadata for the pre token generation trigger
     * @param details how the user came here
     */
    public Output signIn(
            UserPool pool,
            AppClient client,
            User user,
            String eventId,
            TokenSource source,
            Map<String, String> clientMetadata,
            SignInDetails details) {
        Customization customization =
                customization(pool, client, user, source, List.of(AccessTokens.SELF_SERVICE_SCOPE), clientMetadata);
        return begin(pool, client, user, eventId, now(), details, null, null, customization);
    }

    private Output begin(
            UserPool pool,
            AppClient client,
            User user,
            String eventId,
            Instant authTime,
            SignInDetails details,
            @Nullable Grant grant,
            @Nullable String nonce,
            Customization customization) {
        Instant now = now();
        Instant expires = now.plus(client.settings().refreshTokenValidity());
        Made first = refreshTokens.first(pool, eventId, content(user.username(), user.sub(), client.id(), expires));
        SessionTracking tracking = pool.configurations().sessionTracking();
        SignIn signIn = SignIn.begun(
                eventId,
                client.id(),
                user.sub(),
                user.username(),
                authTime,
                expires,
                first.generation(),
                details.device(),
                tracking.enabled() ? session(details) : null,
                details.assurance(),
                grant);
        pool.signIns().add(signIn, tracking.mostSessions());
        if (details.ssoSession() != null) {
            pool.browserSessions().touch(details.ssoSession(), clock.instant(), details.origin());
        }
        requireStillEnabled(pool, user, signIn);
        return issue(pool, client, user, signIn, now, customization, nonce).with("RefreshToken", first.token());
    }

    private TokenSession session(SignInDetails details) {
        return TokenSession.begun(ids.tokenSessionId(), details.ssoSession(), clock.instant(), details.origin());
    }

    /**
     * Issues the tokens of a sign-in on the pages: an access and a refresh token, and an ID token where the grant has one.
     *
     * @param eventId the id of the sign-in event
     * @param authTime when the user signed in
     * @param nonce for the ID token; null for none
     * @param details how the user came to sign in
     * @throws CognitoError if the user is disabled, or the pre token generation function fails
     */
    public Output grant(
            UserPool pool,
            AppClient client,
            User user,
            String eventId,
            Instant authTime,
            Grant grant,
            @Nullable String nonce,
            SignInDetails details) {
        Customization customization =
                customization(pool, client, user, TokenSource.HOSTED_AUTH, grant.scopes(), Map.of());
        Instant signedIn = authTime.truncatedTo(ChronoUnit.SECONDS);
        return begin(pool, client, user, eventId, signedIn, details, grant, nonce, customization);
    }

    /** Who is disabled or deleted between the password and here would keep tokens that nobody revoked. */
    private static void requireStillEnabled(UserPool pool, User user, SignIn signIn) {
        Optional<User> current = pool.users().findBySub(user.sub());
        if (current.isEmpty()) {
            pool.signIns().forget(signIn.sub());
        }
        if (current.filter(User::enabled).isEmpty()) {
            pool.signIns().revokeAll(signIn.sub());
            throw CognitoError.notAuthorized("User is disabled.");
        }
    }

    /**
     * Refreshes a sign-in: a new access and ID token.
     *
     * @param clientMetadata for the pre token generation trigger
     * @param from where the call came from
     */
    public Output refresh(
            UserPool pool,
            AppClient client,
            User user,
            SignIn signIn,
            Map<String, String> clientMetadata,
            CallOrigin from) {
        Customization customization =
                customization(pool, client, user, TokenSource.REFRESH_TOKENS, Claims.scopes(signIn), clientMetadata);
        if (signIn.session().isPresent()) {
            pool.signIns().touch(signIn, clock.instant(), from);
        }
        return issue(pool, client, user, signIn, now(), customization);
    }

    /**
     * Refreshes a sign-in and replaces its refresh token: all three are new.
     *
     * @param used the refresh token that the caller came with
     * @param clientMetadata for the pre token generation trigger
     * @param from where the call came from
     */
    public Output rotate(
            UserPool pool,
            AppClient client,
            User user,
            SignIn signIn,
            String used,
            Map<String, String> clientMetadata,
            CallOrigin from) {
        Customization customization =
                customization(pool, client, user, TokenSource.REFRESH_TOKENS, Claims.scopes(signIn), clientMetadata);
        Made next = refreshTokens.next(
                pool, signIn, content(signIn.username(), signIn.sub(), signIn.clientId(), signIn.expires()));
        SignIn rotated = pool.signIns()
                .rotate(
                        signIn,
                        RefreshTokens.digest(used),
                        next.generation(),
                        clock.instant(),
                        client.settings().retryGracePeriod(),
                        from);
        rotated.session()
                .flatMap(TokenSession::ssoSession)
                .ifPresent(id -> pool.browserSessions().touch(id, clock.instant(), from));
        return issue(pool, client, user, rotated, now(), customization).with("RefreshToken", next.token());
    }

    private Customization customization(
            UserPool pool,
            AppClient client,
            User user,
            TokenSource source,
            List<String> scopes,
            Map<String, String> clientMetadata) {
        TokenGroups groups = Claims.groupsOf(pool, user);
        TokenChanges changes =
                triggers.preTokenGeneration(source, Subject.of(pool, client, user), groups, scopes, clientMetadata);
        return new Customization(changes.groups().orElse(groups), changes);
    }

    private Output issue(
            UserPool pool, AppClient client, User user, SignIn signIn, Instant now, Customization customization) {
        return issue(pool, client, user, signIn, now, customization, null);
    }

    private Output issue(
            UserPool pool,
            AppClient client,
            User user,
            SignIn signIn,
            Instant now,
            Customization customization,
            @Nullable String nonce) {
        Claims claims = new Claims(issuers.apply(pool.id()), client, user, customization.groups(), signIn, now, ids);
        ClientSettings settings = client.settings();
        Duration accessValidity = settings.accessTokenValidity();
        Map<String, Object> access = claims.access(accessValidity);
        customization.changes().accessToken().applyTo(access);
        String accessToken = pool.keys().signAccessToken(access);
        Output tokens = Output.of("AccessToken", accessToken).with("ExpiresIn", accessValidity.toSeconds());
        if (signIn.grant().map(Grant::hasIdToken).orElse(true)) {
            Map<String, Object> id = new LinkedHashMap<>();
            signIn.grant().ifPresent(grant -> id.put("at_hash", AccessTokenHash.of(accessToken)));
            id.putAll(claims.id(settings.idTokenValidity()));
            if (nonce != null) {
                id.put("nonce", nonce);
            }
            customization.changes().idToken().applyTo(id);
            tokens.with("IdToken", pool.keys().signIdToken(id));
        }
        return tokens.with("TokenType", "Bearer");
    }

    private static Map<String, Object> content(String username, String sub, String clientId, Instant expires) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("username", username);
        content.put("sub", sub);
        content.put("client_id", clientId);
        content.put("exp", expires.getEpochSecond());
        return content;
    }

    /** What the pool's function has a say in. */
    private record Customization(TokenGroups groups, TokenChanges changes) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
