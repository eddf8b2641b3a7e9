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
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.session.TokenSession;
import org.cognitojunit.emulator.internal.token.RefreshTokens.Made;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.TokenChanges;
import org.cognitojunit.emulator.internal.trigger.TokenGroups;
import org.cognitojunit.emulator.internal.trigger.TokenSource;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;

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
        Customization customization = customization(pool, client, user, source, clientMetadata);
        Instant now = now();
        Instant expires = now.plus(client.settings().refreshTokenValidity());
        Made first = refreshTokens.first(pool, eventId, content(user.username(), user.sub(), client.id(), expires));
        SessionTracking tracking = pool.configurations().sessionTracking();
        SignIn signIn = SignIn.begun(
                eventId,
                client.id(),
                user.sub(),
                user.username(),
                now,
                expires,
                first.generation(),
                details.device(),
                tracking.enabled() ? session(details) : null,
                details.assurance());
        pool.signIns().add(signIn, tracking.mostSessions());
        requireStillEnabled(pool, user, signIn);
        return issue(pool, client, user, signIn, now, customization).with("RefreshToken", first.token());
    }

    private TokenSession session(SignInDetails details) {
        return TokenSession.begun(ids.tokenSessionId(), details.ssoSession(), clock.instant(), details.origin());
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
        Customization customization = customization(pool, client, user, TokenSource.REFRESH_TOKENS, clientMetadata);
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
        Customization customization = customization(pool, client, user, TokenSource.REFRESH_TOKENS, clientMetadata);
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
        return issue(pool, client, user, rotated, now(), customization).with("RefreshToken", next.token());
    }

    private Customization customization(
            UserPool pool, AppClient client, User user, TokenSource source, Map<String, String> clientMetadata) {
        TokenGroups groups = Claims.groupsOf(pool, user);
        TokenChanges changes = triggers.preTokenGeneration(
                source,
                Subject.of(pool, client, user),
                groups,
                List.of(AccessTokens.SELF_SERVICE_SCOPE),
                clientMetadata);
        return new Customization(changes.groups().orElse(groups), changes);
    }

    private Output issue(
            UserPool pool, AppClient client, User user, SignIn signIn, Instant now, Customization customization) {
        Claims claims = new Claims(issuers.apply(pool.id()), client, user, customization.groups(), signIn, now, ids);
        ClientSettings settings = client.settings();
        Duration accessValidity = settings.accessTokenValidity();
        Map<String, Object> access = claims.access(accessValidity);
        customization.changes().accessToken().applyTo(access);
        Map<String, Object> id = claims.id(settings.idTokenValidity());
        customization.changes().idToken().applyTo(id);
        return Output.of("AccessToken", pool.keys().signAccessToken(access))
                .with("ExpiresIn", accessValidity.toSeconds())
                .with("IdToken", pool.keys().signIdToken(id))
                .with("TokenType", "Bearer");
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
