package org.cognitojunit.emulator.internal.token;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Grant;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.trigger.TokenGroups;
import org.cognitojunit.emulator.internal.user.Group;
import org.cognitojunit.emulator.internal.user.LinkedIdentities;
import org.cognitojunit.emulator.internal.user.PreferredRole;
import org.cognitojunit.emulator.internal.user.User;

/** The claims of the tokens of one issue. A client without token revocation gets fewer of them, and in another order. */
record Claims(String issuer, AppClient client, User user, TokenGroups groups, SignIn signIn, Instant now, Ids ids) {

    /** What marks a token of OAuth 2.0. */
    private static final int OAUTH = 2;

    private static final Set<String> BOOLEANS = Set.of("email_verified", "phone_number_verified");

    Map<String, Object> access(Duration validity) {
        // Without token revocation, a client that rotates refresh tokens gets traceable ones from the first rotation
        // on.
        boolean revocable = client.settings().tokenRevocation()
                || client.settings().rotatesRefreshTokens() && signIn.parentOrNull() != null;
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", user.sub());
        signIn.device().ifPresent(device -> claims.put("device_key", device.key()));
        groups(claims);
        if (revocable) {
            claims.put("iss", issuer);
            version(claims);
            claims.put("client_id", client.id());
            claims.put("origin_jti", origin());
        }
        claims.put("event_id", signIn.eventId());
        claims.put("token_use", "access");
        claims.put("scope", String.join(" ", scopes(signIn)));
        claims.put("auth_time", signIn.authTime().getEpochSecond());
        assurance(claims);
        if (!revocable) {
            claims.put("iss", issuer);
        }
        claims.put("exp", now.plus(validity).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        if (!revocable) {
            version(claims);
        }
        claims.put("jti", ids.uuid());
        if (!revocable) {
            claims.put("client_id", client.id());
        }
        claims.put("username", user.username());
        signIn.grant()
                .flatMap(grant -> Optional.ofNullable(grant.audienceOrNull()))
                .ifPresent(audience -> claims.put("aud", audience));
        return claims;
    }

    private void version(Map<String, Object> claims) {
        signIn.grant().ifPresent(grant -> claims.put("version", OAUTH));
    }

    /** The scopes of a sign-in's access tokens. */
    static List<String> scopes(SignIn signIn) {
        return signIn.grant().map(Grant::scopes).orElse(List.of(AccessTokens.SELF_SERVICE_SCOPE));
    }

    Map<String, Object> id(Duration validity) {
        boolean revocable =
                client.settings().tokenRevocation() || client.settings().rotatesRefreshTokens();
        Map<String, Object> claims = new LinkedHashMap<>();
        if (revocable) {
            claims.put("origin_jti", origin());
        }
        claims.put("sub", user.sub());
        groups(claims);
        roles(claims);
        claims.put("aud", client.id());
        claims.put("event_id", signIn.eventId());
        claims.put("token_use", "id");
        claims.put("auth_time", signIn.authTime().getEpochSecond());
        assurance(claims);
        claims.put("iss", issuer);
        claims.put("cognito:username", user.username());
        claims.put("exp", now.plus(validity).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        if (revocable) {
            claims.put("jti", ids.uuid());
        }
        attributes(claims);
        return claims;
    }

    /** Tokens are of one family for as long as the client rotates refresh tokens, and else of the generation they come from. */
    private String origin() {
        return client.settings().rotatesRefreshTokens()
                ? signIn.originJti()
                : signIn.current().originJti();
    }

    private void attributes(Map<String, Object> claims) {
        Predicate<String> shown = signIn.grant()
                .<Predicate<String>>map(grant -> ShownAttributes.by(grant.scopes())::contains)
                .orElse(name -> true);
        user.attributes().forEach((name, value) -> {
            if (client.settings().canRead(name) && shown.test(name)) {
                claims.put(name, BOOLEANS.contains(name) ? (Object) Boolean.valueOf(value) : value);
            }
        });
        if (!user.identities().isEmpty() && client.settings().canRead(LinkedIdentities.ATTRIBUTE)) {
            claims.put(LinkedIdentities.ATTRIBUTE, user.identities().claim());
        }
    }

    private void assurance(Map<String, Object> claims) {
        signIn.assurance().ifPresent(assurance -> {
            claims.put("acr", assurance.acr());
            claims.put("amr", assurance.amr());
        });
    }

    private void groups(Map<String, Object> claims) {
        if (!groups.groups().isEmpty()) {
            claims.put("cognito:groups", groups.groups());
        }
    }

    private void roles(Map<String, Object> claims) {
        if (!groups.roles().isEmpty()) {
            claims.put("cognito:roles", groups.roles());
        }
        if (groups.preferredRole() != null) {
            claims.put("cognito:preferred_role", groups.preferredRole());
        }
    }

    /** The groups and roles of a user. */
    static TokenGroups groupsOf(UserPool pool, User user) {
        List<Group> groups = pool.groups().of(user.sub());
        return new TokenGroups(
                groups.stream().map(Group::name).toList(),
                groups.stream().flatMap(g -> g.roleArn().stream()).distinct().toList(),
                PreferredRole.among(groups).orElse(null));
    }
}
