package org.cognitojunit.emulator.internal.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.Triggers;

/** Issues access tokens to clients themselves, without a user: the grant {@code client_credentials} of OAuth 2.0. */
public final class ClientTokens {

    private final Clock clock;
    private final Ids ids;
    private final Function<String, String> issuers;
    private final Triggers triggers;

    /**
     * @param issuers the {@code iss} of a pool id
     */
    public ClientTokens(Clock clock, Ids ids, Function<String, String> issuers, Triggers triggers) {
        this.clock = clock;
        this.ids = ids;
        this.issuers = issuers;
        this.triggers = triggers;
    }

    /**
     * Issues one.
     *
     * @param clientMetadata for the pre token generation trigger
     */
    public Output issue(UserPool pool, AppClient client, List<String> scopes, Map<String, String> clientMetadata) {
        Duration validity = client.settings().accessTokenValidity();
        Map<String, Object> claims = claims(pool, client, scopes, validity);
        triggers.preTokenGeneration(pool, client, scopes, clientMetadata)
                .accessToken()
                .applyTo(claims);
        return Output.of("AccessToken", pool.keys().signAccessToken(claims))
                .with("ExpiresIn", validity.toSeconds())
                .with("TokenType", "Bearer");
    }

    private Map<String, Object> claims(UserPool pool, AppClient client, List<String> scopes, Duration validity) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", client.id());
        claims.put("token_use", "access");
        claims.put("scope", String.join(" ", scopes));
        claims.put("auth_time", now.getEpochSecond());
        claims.put("iss", issuers.apply(pool.id()));
        claims.put("exp", now.plus(validity).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("version", 2);
        claims.put("jti", ids.uuid());
        claims.put("client_id", client.id());
        return claims;
    }
}
