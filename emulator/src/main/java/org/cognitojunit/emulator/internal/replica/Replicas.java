package org.cognitojunit.emulator.internal.replica;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The secondary replicas of one pool, in the order of their regions. Only changes of the pool change it. */
public final class Replicas {

    private final SortedMap<String, Replica> byRegion = new ConcurrentSkipListMap<>();

    public Collection<Replica> secondaries() {
        return byRegion.values();
    }

    /** A secondary replica that must exist. */
    public Replica get(String region) {
        return Optional.ofNullable(byRegion.get(region))
                .orElseThrow(() -> CognitoError.resourceNotFound(
                        "The user pool has no secondary replica in the region " + region + "."));
    }

    public boolean existsIn(String region) {
        return byRegion.containsKey(region);
    }

    /** Adds a replica, or puts it in the place of what it was before. */
    public Replica put(Replica replica) {
        byRegion.put(replica.region(), replica);
        return replica;
    }

    public void remove(Replica replica) {
        byRegion.remove(replica.region());
    }

    /** The same replicas, apart from these. */
    public Replicas copy() {
        Replicas copy = new Replicas();
        copy.byRegion.putAll(byRegion);
        return copy;
    }
}
