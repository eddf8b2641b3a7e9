package org.cognitojunit.internal.removal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.backend.Backend;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Deletes what a run has made and nobody has deleted: because that failed, or because a test made it and forgot. */
public final class Leftovers {

    private final MadePools made;
    private final PoolRemoval removal;
    private final Backend backend;

    public Leftovers(MadePools made, CognitoIdentityProviderClient sdk, Backend backend) {
        this.made = made;
        this.backend = backend;
        removal = new PoolRemoval(sdk);
    }

    /**
     * Deletes each pool that is left, whatever becomes of the others.
     *
     * @throws IllegalStateException if some stay, with the message that names them
     */
    public void delete() {
        Map<String, RuntimeException> stayed = new LinkedHashMap<>();
        for (String pool : newestFirst()) {
            try {
                removal.delete(pool);
            } catch (RuntimeException e) {
                stayed.put(pool, e);
            }
        }
        if (!stayed.isEmpty()) {
            IllegalStateException failure = new IllegalStateException(describe(stayed.entrySet().stream()
                    .map(pool -> pool.getKey() + ": " + pool.getValue().getMessage())));
            stayed.values().forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private List<String> newestFirst() {
        List<String> pools = new ArrayList<>(made.alive());
        Collections.reverse(pools);
        return pools;
    }

    /** What is still there, if all of it is for the same reason. */
    String describe(String reason) {
        return describe(made.alive().stream().map(pool -> pool + ": " + reason));
    }

    private String describe(Stream<String> pools) {
        return "User pools that could not be deleted are left on the " + backend.name() + " backend:\n"
                + pools.map(pool -> "  " + pool).collect(Collectors.joining("\n")) + "\n"
                + backend.remedyForLeftovers();
    }
}
