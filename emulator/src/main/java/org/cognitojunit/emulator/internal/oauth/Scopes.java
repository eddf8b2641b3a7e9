package org.cognitojunit.emulator.internal.oauth;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.PoolOffer;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** What a client asks for and gets. Tokens name scopes in an order of the service's own. */
final class Scopes {

    private static final List<String> BUILT_IN =
            List.of("aws.cognito.signin.user.admin", "phone", "openid", "profile", "email");

    private final UserPool pool;
    private final List<String> allowed;

    private Scopes(UserPool pool, AppClient client) {
        this.pool = pool;
        this.allowed = client.settings().oauthScopes();
    }

    static Scopes of(UserPool pool, AppClient client) {
        return new Scopes(pool, client);
    }

    /** The scopes that a parameter names. */
    static List<String> named(String parameter) {
        return Arrays.stream(parameter.split(" "))
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
    }

    /** Exactly those that were asked for, all if none were; empty if the client has not all of them. */
    Optional<List<String>> exactly(List<String> wanted) {
        return allowed.containsAll(wanted) ? Optional.of(active(wanted)) : Optional.empty();
    }

    /** Those that were asked for and that the client has, all if none were asked for. */
    List<String> among(List<String> wanted) {
        return active(wanted.stream().filter(allowed::contains).toList(), wanted.isEmpty());
    }

    private List<String> active(List<String> wanted) {
        return active(wanted, wanted.isEmpty());
    }

    /** A scope that is gone from its resource server stays with the client, and is granted no more. */
    private List<String> active(List<String> wanted, boolean all) {
        Set<String> offered = Stream.concat(
                        PoolOffer.STANDARD_SCOPES.stream(),
                        pool.resourceServers().scopes())
                .collect(Collectors.toSet());
        return Stream.concat(BUILT_IN.stream(), allowed.stream().filter(scope -> !BUILT_IN.contains(scope)))
                .filter(allowed::contains)
                .filter(offered::contains)
                .filter(scope -> all || wanted.contains(scope))
                .toList();
    }
}
