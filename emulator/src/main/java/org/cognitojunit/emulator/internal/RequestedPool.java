package org.cognitojunit.emulator.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.token.SentToken;

/** Tells which pool a request is about, without asking whether it may be. */
final class RequestedPool {

    private final UserPools pools;
    private final Function<String, Optional<String>> poolOfIssuer;

    /**
     * @param poolOfIssuer the pool id in an {@code iss}, where it is one of this emulator's
     */
    RequestedPool(UserPools pools, Function<String, Optional<String>> poolOfIssuer) {
        this.pools = pools;
        this.poolOfIssuer = poolOfIssuer;
    }

    /** By what the parameters of a call name: the pool, a client, a token, or the pool's ARN. */
    Optional<String> of(Map<String, Object> parameters) {
        return Stream.of(
                        text(parameters, "UserPoolId"),
                        text(parameters, "ClientId")
                                .flatMap(pools::findByClient)
                                .map(UserPool::id),
                        text(parameters, "AccessToken").flatMap(this::ofToken),
                        text(parameters, "ResourceArn").map(arn -> arn.substring(arn.lastIndexOf('/') + 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** By the path of a document. */
    Optional<String> ofPath(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> pools.find(segment).isPresent())
                .findFirst();
    }

    private Optional<String> ofToken(String token) {
        return SentToken.issuer(token).flatMap(poolOfIssuer);
    }

    private static Optional<String> text(Map<String, Object> values, String name) {
        return Optional.ofNullable(values.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
