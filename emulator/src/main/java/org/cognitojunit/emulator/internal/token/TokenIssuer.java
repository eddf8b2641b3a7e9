package org.cognitojunit.emulator.internal.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.ClientSettings;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.TokenChanges;
import org.cognitojunit.emulator.internal.trigger.TokenGroups;
import org.cognitojunit.emulator.internal.trigger.TokenSource;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;

/** Issues the tokens of a sign-in and of a refresh, with Cognito's claims in Cognito's order. */
public final class TokenIssuer {

    /** Fills a refresh token up to the 1.7 kB that Cognito's have, so that a column too narrow for them shows. */
    private static final int REFRESH_TOKEN_FILLING = 420;

    private final Clock clock;
    private final Ids ids;
    private final Function<String, String> issuers;
    private final Triggers triggers;

    /**
     * @param issuers the {@code iss} of a pool id
     */
    public TokenIssuer(Clock clock, Ids ids, Function<String, String> issuers, Triggers triggers) {
        this.clock = clock;
        this.ids = ids;
        this.issuers = issuers;
        this.triggers = triggers;
    }

    /**
     * Signs a user in: an access, an ID and a refresh token.
     *
     * @param source what the user did last
     * @param clientMetadata for the pre token generation trigger
     */
    public Output signIn(
            UserPool pool,
            AppClient client,
            User user,
            String eventId,
            TokenSource source,
            Map<String, String> clientMetadata) {
        Content content = content(pool, client, user, source, clientMetadata);
        Instant now = now();
        Instant expires = now.plus(client.settings().refreshTokenValidity());
        SignIn signIn = new SignIn(eventId, ids.uuid(), client.id(), user.sub(), user.username(), now, expires, false);
        String refreshToken = refreshToken(pool, signIn);
        pool.signIns().add(signIn, refreshToken);
        return issue(pool, client, user, signIn, now, content).with("RefreshToken", refreshToken);
    }

    /**
     * Refreshes a sign-in: a new access and ID token.
     *
     * @param clientMetadata for the pre token generation trigger
     */
    public Output refresh(
            UserPool pool, AppClient client, User user, SignIn signIn, Map<String, String> clientMetadata) {
        Content content = content(pool, client, user, TokenSource.REFRESH_TOKENS, clientMetadata);
        return issue(pool, client, user, signIn, now(), content);
    }

    private Content content(
            UserPool pool, AppClient client, User user, TokenSource source, Map<String, String> clientMetadata) {
        TokenGroups groups = Claims.groupsOf(pool, user);
        TokenChanges changes = triggers.preTokenGeneration(
                source,
                Subject.of(pool, client, user),
                groups,
                List.of(AccessTokens.SELF_SERVICE_SCOPE),
                clientMetadata);
        return new Content(changes.groups().orElse(groups), changes);
    }

    private Output issue(UserPool pool, AppClient client, User user, SignIn signIn, Instant now, Content content) {
        Claims claims = new Claims(issuers.apply(pool.id()), client, user, content.groups(), signIn, now, ids);
        ClientSettings settings = client.settings();
        Duration accessValidity = settings.accessTokenValidity();
        Map<String, Object> access = claims.access(accessValidity);
        content.changes().accessToken().applyTo(access);
        Map<String, Object> id = claims.id(settings.idTokenValidity());
        content.changes().idToken().applyTo(id);
        return Output.of("AccessToken", pool.keys().signAccessToken(access))
                .with("ExpiresIn", accessValidity.toSeconds())
                .with("IdToken", pool.keys().signIdToken(id))
                .with("TokenType", "Bearer");
    }

    private String refreshToken(UserPool pool, SignIn signIn) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sub", signIn.sub());
        content.put("client_id", signIn.clientId());
        content.put("origin_jti", signIn.originJti());
        content.put("exp", signIn.expires().getEpochSecond());
        content.put("jti", ids.uuid());
        content.put("data", Base64.getUrlEncoder().encodeToString(ids.bytes(REFRESH_TOKEN_FILLING)));
        return pool.keys().encryptRefreshToken(content);
    }

    /** What the pool's function has a say in. */
    private record Content(TokenGroups groups, TokenChanges changes) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
