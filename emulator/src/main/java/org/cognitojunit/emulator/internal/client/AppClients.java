package org.cognitojunit.emulator.internal.client;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.ids.ChosenIds;

/** The app clients of one pool, in the order of their ids, as Cognito lists them. */
public final class AppClients {

    private static final int MOST = 1_000;

    private final String userPoolId;
    private final Map<String, String> poolOfClient;
    private final SortedMap<String, AppClient> byId = new ConcurrentSkipListMap<>();

    /**
     * @param poolOfClient the account's index from client id to pool id, kept up to date here
     */
    public AppClients(String userPoolId, Map<String, String> poolOfClient) {
        this.userPoolId = userPoolId;
        this.poolOfClient = poolOfClient;
    }

    public Optional<AppClient> find(String clientId) {
        return Optional.ofNullable(byId.get(clientId));
    }

    /** A client that must exist. */
    public AppClient get(String clientId) {
        return find(clientId).orElseThrow(() -> CognitoError.resourceNotFound("User pool client does not exist."));
    }

    /**
     * Adds a new client.
     *
     * @throws CognitoError if a client of some pool has its id, or the pool has as many clients as it may
     */
    public void add(AppClient client) {
        if (byId.size() >= MOST) {
            throw CognitoError.of("LimitExceededException", "A user pool has " + MOST + " app clients at most.");
        }
        if (poolOfClient.putIfAbsent(client.id(), userPoolId) != null) {
            throw ChosenIds.taken(client.id());
        }
        byId.put(client.id(), client);
    }

    public void put(AppClient client) {
        byId.put(client.id(), client);
        poolOfClient.put(client.id(), userPoolId);
    }

    public void remove(AppClient client) {
        byId.remove(client.id());
        poolOfClient.remove(client.id());
    }

    /** Forgets all clients, when their pool is deleted. */
    public void clear() {
        byId.keySet().forEach(poolOfClient::remove);
        byId.clear();
    }

    /** The same clients, apart from these; the account's index goes on leading to these until the copy is {@link #indexed}. */
    public AppClients copy() {
        AppClients copy = new AppClients(userPoolId, poolOfClient);
        copy.byId.putAll(byId);
        return copy;
    }

    /** Has the account's index lead to these clients. */
    public void indexed() {
        byId.keySet().forEach(id -> poolOfClient.put(id, userPoolId));
    }

    public SortedMap<String, AppClient> all() {
        return Collections.unmodifiableSortedMap(byId);
    }
}
