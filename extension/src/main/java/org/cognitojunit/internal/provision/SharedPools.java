package org.cognitojunit.internal.provision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.definition.UserPoolDefinition;
import org.jspecify.annotations.Nullable;

/** The pools that live as long as the run, one for each definition. Thread-safe. */
public final class SharedPools {

    private final Provisioner provisioner;
    private final Map<UserPoolDefinition, Slot> slots = new ConcurrentHashMap<>();

    SharedPools(Provisioner provisioner) {
        this.provisioner = provisioner;
    }

    /**
     * The pool of a definition, made for the first to ask; who asks meanwhile waits for it.
     *
     * @param declaredBy for the message: what declares it here
     * @throws ProvisioningException if it cannot be made; the next to ask tries again, and is told of its own declaration
     */
    public ProvisionedPools of(UserPoolDefinition definition, String declaredBy) {
        // A lock for each pool: classes with another definition need not wait.
        return slots.computeIfAbsent(definition, d -> new Slot()).pools(definition, declaredBy);
    }

    /** Deletes them all, also when one cannot be deleted. */
    void delete() {
        RuntimeException failure = null;
        for (Slot slot : slots.values()) {
            try {
                slot.delete();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private final class Slot {

        private @Nullable ProvisionedPools pools;

        synchronized ProvisionedPools pools(UserPoolDefinition definition, String declaredBy) {
            if (pools == null) {
                pools = provisioner.provision(definition, name(definition), declaredBy);
            }
            return pools;
        }

        synchronized void delete() {
            if (pools != null) {
                pools.delete();
            }
        }

        /** The same in each run, whichever class comes first. The text that it is made of holds no password. */
        private static String name(UserPoolDefinition definition) {
            return "shared-" + PoolNames.digest(definition);
        }
    }
}
