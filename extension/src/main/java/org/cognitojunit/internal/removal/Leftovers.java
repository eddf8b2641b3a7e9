package org.cognitojunit.internal.removal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (String pool : newestFirst()) {
            try {
                removal.delete(pool);
            } catch (RuntimeException e) {
                byReason.computeIfAbsent(String.valueOf(e.getMessage()), any -> new ArrayList<>())
                        .add(pool);
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            IllegalStateException failure = new IllegalStateException(describe(byReason));
            failures.forEach(failure::addSuppressed);
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
        return describe(Map.of(reason, made.alive()));
    }

    private String describe(Map<String, List<String>> byReason) {
        return "User pools that could not be deleted are left on the " + backend.name() + " backend:\n"
                + byReason.entrySet().stream()
                        .map(pools -> "  " + String.join(", ", pools.getValue()) + ": " + pools.getKey())
                        .collect(Collectors.joining("\n"))
                + "\n" + backend.remedyForLeftovers();
    }
}
