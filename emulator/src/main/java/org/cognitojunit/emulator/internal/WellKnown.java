package org.cognitojunit.emulator.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** The two documents that a pool publishes: its keys (RFC 7517) and its OpenID Connect discovery document. */
final class WellKnown {

    private static final Pattern PATH = Pattern.compile("/([^/]+)/\\.well-known/(jwks\\.json|openid-configuration)");

    private final UserPools pools;
    private final Function<String, URI> issuers;
    private final Function<PoolDomain, String> domainBases;

    WellKnown(UserPools pools, Function<String, URI> issuers, Function<PoolDomain, String> domainBases) {
        this.pools = pools;
        this.issuers = issuers;
        this.domainBases = domainBases;
    }

    /** The document at a path; nothing where the path or the pool is unknown. */
    Optional<EmulatorResponse> get(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return pools.find(matcher.group(1)).map(pool -> {
            Map<String, Object> document =
                    matcher.group(2).equals("jwks.json") ? pool.keys().jwks() : configuration(pool);
            Map<String, String> headers =
                    Map.of("Content-Type", "application/json", "Access-Control-Allow-Origin", "*");
            return new EmulatorResponse(200, headers, Json.write(document).getBytes(StandardCharsets.UTF_8));
        });
    }

    private Map<String, Object> configuration(UserPool pool) {
        String issuer = issuers.apply(pool.id()).toString();
        Optional<String> domain = pool.domains().preferred().map(domainBases);
        Map<String, Object> document = new LinkedHashMap<>();
        domain.ifPresent(base -> {
            document.put("authorization_endpoint", base + "/oauth2/authorize");
            document.put("end_session_endpoint", base + "/logout");
        });
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("issuer", issuer);
        document.put("jwks_uri", issuer + "/.well-known/jwks.json");
        document.put("response_types_supported", List.of("code", "token"));
        domain.ifPresent(base -> document.put("revocation_endpoint", base + "/oauth2/revoke"));
        document.put("scopes_supported", List.of("openid", "email", "phone", "profile"));
        document.put("subject_types_supported", List.of("public"));
        domain.ifPresent(base -> document.put("token_endpoint", base + "/oauth2/token"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        domain.ifPresent(base -> document.put("userinfo_endpoint", base + "/oauth2/userInfo"));
        return document;
    }
}
