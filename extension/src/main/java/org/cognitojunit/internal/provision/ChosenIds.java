package org.cognitojunit.internal.provision;

import java.util.HashMap;
import java.util.Map;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.IdChoice;
import org.cognitojunit.definition.ClientDefinition;
import org.jspecify.annotations.Nullable;

/** Says to a backend which ids pools and clients are to have, where the backend takes any. */
final class ChosenIds {

    private ChosenIds() {}

    /**
     * The tags of a pool with this id.
     *
     * @throws ProvisioningException if ids cannot be chosen
     */
    static Map<String, String> tags(Backend backend, String poolId) {
        Map<String, String> tags = new HashMap<>(backend.poolTags());
        tags.put(choice(backend, poolId).poolTag(), poolId);
        return tags;
    }

    /**
     * The name that a client is to be created with.
     *
     * @throws ProvisioningException if it is to have an id, and ids cannot be chosen
     */
    static String clientName(Backend backend, ClientDefinition client) {
        @Nullable String id = client.identity().id();
        return id == null ? client.name() : choice(backend, id).clientNamePrefix() + id;
    }

    private static IdChoice choice(Backend backend, String id) {
        return backend.idChoice()
                .orElseThrow(() -> new ProvisioningException(
                        "The id '" + id + "' is declared, and on the backend '" + backend.name()
                                + "' nobody can choose ids. Leave it out, and give the application pool.id() and"
                                + " appClient.id(); or run on embedded or localstack."));
    }
}
