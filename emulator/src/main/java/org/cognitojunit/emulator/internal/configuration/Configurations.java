package org.cognitojunit.emulator.internal.configuration;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The configurations of one kind in a pool, in the order of their ids. Only changes of the pool change it. */
public final class Configurations {

    private final String kind;
    private final ConcurrentNavigableMap<String, Configuration> byId = new ConcurrentSkipListMap<>();

    /**
     * @param kind what error messages call one of them
     */
    Configurations(String kind) {
        this.kind = kind;
    }

    public Optional<Configuration> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A configuration that must exist. */
    public Configuration get(String id) {
        return find(id).orElseThrow(() -> CognitoError.resourceNotFound(kind + " " + id + " does not exist."));
    }

    /** What is for one client, or for the whole pool. */
    public Stream<Configuration> of(String owner) {
        return byId.values().stream()
                .filter(configuration -> configuration.owner().equals(owner));
    }

    public SortedMap<String, Configuration> all() {
        return Collections.unmodifiableSortedMap(byId);
    }

    /** Adds a configuration, or puts it in the place of what it was before. */
    public Configuration put(Configuration configuration) {
        byId.put(configuration.id(), configuration);
        return configuration;
    }

    /** Removes a configuration, if it is there. */
    public void remove(String id) {
        byId.remove(id);
    }

    /** Refuses one more than a quota allows. */
    public void checkRoom(int most) {
        if (byId.size() >= most) {
            throw CognitoError.of(
                    "LimitExceededException", kind + ": a user pool can have at most " + most + " of them.");
        }
    }

    /** The same configurations, apart from these. */
    Configurations copy() {
        Configurations copy = new Configurations(kind);
        copy.byId.putAll(byId);
        return copy;
    }

    void removeAllOf(String owner) {
        byId.values().removeIf(configuration -> configuration.owner().equals(owner));
    }
}
