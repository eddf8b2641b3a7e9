package org.cognitojunit.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cognitojunit.internal.template.resource.ResourceTypes;
import org.cognitojunit.internal.template.resource.Wanted;
import org.jspecify.annotations.Nullable;

/** What templates would make, known before it is made. */
public final class Outline {

    private final List<Wanted> resources = new ArrayList<>();
    private final Map<String, Wanted> poolsById = new LinkedHashMap<>();

    void add(Wanted resource) {
        resources.add(resource);
        if (resource.type().equals(ResourceTypes.USER_POOL)) {
            String id = ResourceTypes.get(resource.type(), resource.properties().place())
                    .sample("Ref", resource);
            poolsById.put(id, resource);
        }
    }

    /** The pools, in the order in which they are made. */
    public List<Wanted> pools() {
        return List.copyOf(poolsById.values());
    }

    /**
     * What of a type is in a pool.
     *
     * @param pool one of the pools; null for a pool that is not the templates'
     */
    public List<Wanted> ofType(String type, @Nullable Wanted pool) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .filter(resource -> Objects.equals(poolOf(resource), pool))
                .toList();
    }

    private @Nullable Wanted poolOf(Wanted resource) {
        String id = resource.properties().textOrNull("UserPoolId");
        return id == null ? null : poolsById.get(id);
    }
}
