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
    private final LostPools lost;
    private final Backend backend;

    public Leftovers(MadePools made, CognitoIdentityProviderClient sdk, Backend backend) {
        this.made = made;
        this.backend = backend;
        removal = new PoolRemoval(sdk);
        lost = new LostPools(sdk, backend);
    }

    /**
     * Deletes each pool that is left, whatever becomes of the others. Of two callers at a time, the second sees what the first
     * has left.
     *
     * @throws IllegalStateException if some stay, with the message that names them
     */
    public synchronized void delete() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        List<RuntimeException> failures = new ArrayList<>();
        attempt("what CreateUserPool may have made without an answer", () -> lost.findFor(made), byReason, failures);
        for (String pool : newestFirst()) {
            attempt(pool, () -> removal.delete(pool), byReason, failures);
        }
        if (!failures.isEmpty()) {
            IllegalStateException failure = new IllegalStateException(describe(byReason));
            failures.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private static void attempt(
            String what, Runnable step, Map<String, List<String>> byReason, List<RuntimeException> failures) {
        try {
            step.run();
        } catch (RuntimeException e) {
            byReason.computeIfAbsent(String.valueOf(e.getMessage()), any -> new ArrayList<>())
                    .add(what);
            failures.add(e);
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
