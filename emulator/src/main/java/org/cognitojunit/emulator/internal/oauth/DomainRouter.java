package org.cognitojunit.emulator.internal.oauth;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.token.SentToken;
import org.cognitojunit.emulator.internal.web.Parameters;
import org.cognitojunit.emulator.internal.web.Parameters.MalformedException;

/**
 * Finds the domain that a request is for: by the pool's id in front of the path, by {@code Host}, or, for the programs of
 * other emulators' users, by the client that it names.
 */
public final class DomainRouter {

    /** Where other emulators have these paths. */
    private static final List<String> ALIASES = List.of("/_aws/cognito-idp", "/cognito-idp", "");

    private static final String LOCALHOST = ".localhost";

    private final UserPools pools;
    private final Function<String, Optional<String>> poolOfIssuer;
    private final Set<String> paths;

    /**
     * @param poolOfIssuer the pool id in an {@code iss}, where it is one of this emulator's
     * @param paths the paths that a domain has
     */
    public DomainRouter(UserPools pools, Function<String, Optional<String>> poolOfIssuer, Set<String> paths) {
        this.pools = pools;
        this.poolOfIssuer = poolOfIssuer;
        this.paths = paths;
    }

    /**
     * Where a request leads.
     *
     * @param prefix what stands before the path
     * @param path one of a domain's paths
     */
    public record Route(UserPool pool, PoolDomain domain, String prefix, String path) {}

    /** The domain of a request; empty if it is for none. */
    public Optional<Route> of(EmulatorRequest request) {
        return byPath(request.path())
                .or(() -> byHost(request))
                .or(() -> ALIASES.stream()
                        .filter(alias -> request.path().startsWith(alias))
                        .map(alias -> byClient(request, alias))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Route> byPath(String path) {
        int end = path.indexOf('/', 1);
        return end < 0
                ? Optional.empty()
                : pools.find(path.substring(1, end))
                        .flatMap(pool -> route(pool, path.substring(0, end), path.substring(end)));
    }

    private Optional<Route> byHost(EmulatorRequest request) {
        Optional<String> host =
                request.header("Host").map(name -> name.replaceAll(":\\d+$", "").toLowerCase(Locale.ROOT));
        return host.flatMap(name -> pools.domains().stream()
                .filter(domain -> goesBy(domain, name))
                .findFirst()
                .flatMap(domain -> pools.find(domain.userPoolId())
                        .filter(pool -> paths.contains(request.path()))
                        .map(pool -> new Route(pool, domain, "", request.path()))));
    }

    private static boolean goesBy(PoolDomain domain, String host) {
        String region = domain.userPoolId().substring(0, domain.userPoolId().indexOf('_'));
        return host.equals(domain.host(region)) || !domain.custom() && host.equals(domain.name() + LOCALHOST);
    }

    private Optional<Route> byClient(EmulatorRequest request, String alias) {
        String path = request.path().substring(alias.length());
        return paths.contains(path)
                ? clientId(request)
                        .flatMap(pools::findByClient)
                        .or(() -> poolOfToken(request))
                        .flatMap(pool -> route(pool, alias, path))
                : Optional.empty();
    }

    private Optional<Route> route(UserPool pool, String prefix, String path) {
        return pool.domains()
                .preferred()
                .filter(domain -> paths.contains(path))
                .map(domain -> new Route(pool, domain, prefix, path));
    }

    private static Optional<String> clientId(EmulatorRequest request) {
        try {
            Optional<String> named =
                    Parameters.ofQuery(request).and(Parameters.ofForm(request)).get("client_id");
            return named.or(() -> request.header("Authorization")
                    .flatMap(ClientAuthentication::basic)
                    .map(ClientAuthentication::clientId));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    private Optional<UserPool> poolOfToken(EmulatorRequest request) {
        return request.header("Authorization")
                .flatMap(UserInfoEndpoint::token)
                .flatMap(SentToken::issuer)
                .flatMap(poolOfIssuer)
                .flatMap(pools::find);
    }
}
