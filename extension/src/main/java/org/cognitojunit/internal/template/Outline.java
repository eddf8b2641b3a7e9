package org.cognitojunit.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.internal.template.resource.ResolvedResource;
import org.cognitojunit.internal.template.resource.ResourceTypes;
import org.jspecify.annotations.Nullable;

/** What templates would make, known before it is made. */
public final class Outline {

    private final List<ResolvedResource> resources = new ArrayList<>();
    private final Map<String, ResolvedResource> poolsById = new LinkedHashMap<>();

    void add(ResolvedResource resource) {
        resources.add(resource);
        if (resource.type().equals(ResourceTypes.USER_POOL)) {
            String id = ResourceTypes.get(resource.type(), resource.properties().place())
                    .sample("Ref", resource);
            poolsById.put(id, resource);
        }
    }

    /** All resources, in the order in which they are made. */
    public List<ResolvedResource> resources() {
        return List.copyOf(resources);
    }

    /** The pools, in the order in which they are made. */
    public List<ResolvedResource> pools() {
        return List.copyOf(poolsById.values());
    }

    /**
     * What of a type is in a pool.
     *
     * @param pool one of the pools; null for a pool that is not the templates'
     */
    public List<ResolvedResource> ofType(String type, @Nullable ResolvedResource pool) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .filter(resource -> poolOf(resource).equals(Optional.ofNullable(pool)))
                .toList();
    }

    /** The users of all pools. */
    public List<ResolvedResource> users() {
        return resources.stream()
                .filter(resource -> resource.type().equals(ResourceTypes.USER))
                .toList();
    }

    /** The pool that a resource is in; empty if that is not the templates'. */
    public Optional<ResolvedResource> poolOf(ResolvedResource resource) {
        return Optional.ofNullable(resource.properties().textOrNull("UserPoolId"))
                .map(poolsById::get);
    }
}
