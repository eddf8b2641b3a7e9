package org.cognitojunit.emulator.internal.resourceserver;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The resource servers of one pool, by identifier. Changes happen under the pool's lock; reads take none. */
public final class ResourceServers {

    private static final int MOST = 25;

    private final NavigableMap<String, ResourceServer> byIdentifier = new ConcurrentSkipListMap<>();

    /** A server that must exist. */
    public ResourceServer get(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier))
                .orElseThrow(() -> CognitoError.resourceNotFound("Resource server " + identifier + " does not exist."));
    }

    public void add(ResourceServer server) {
        if (byIdentifier.containsKey(server.identifier())) {
            throw CognitoError.invalidParameter(
                    "A resource server with the identifier " + server.identifier() + " already exists.");
        }
        if (byIdentifier.size() >= MOST) {
            throw CognitoError.of("LimitExceededException", "A user pool has " + MOST + " resource servers at most.");
        }
        byIdentifier.put(server.identifier(), server);
    }

    /** Puts a server in the place of the one with its identifier. */
    public void replace(ResourceServer server) {
        get(server.identifier());
        byIdentifier.put(server.identifier(), server);
    }

    public void remove(String identifier) {
        get(identifier);
        byIdentifier.remove(identifier);
    }

    /** All servers, in the order of their identifiers. */
    public NavigableMap<String, ResourceServer> all() {
        return Collections.unmodifiableNavigableMap(byIdentifier);
    }

    /** The scopes of all servers, by the names that clients use. */
    public Stream<String> scopes() {
        return byIdentifier.values().stream().flatMap(ResourceServer::fullScopeNames);
    }

    /** The same servers, apart from these. */
    public ResourceServers copy() {
        ResourceServers copy = new ResourceServers();
        copy.byIdentifier.putAll(byIdentifier);
        return copy;
    }
}
