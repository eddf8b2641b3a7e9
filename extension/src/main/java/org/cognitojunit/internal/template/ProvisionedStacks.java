package org.cognitojunit.internal.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.internal.template.resource.CreatedResource;
import org.cognitojunit.internal.template.resource.ResourceTypes;
import org.cognitojunit.internal.template.stack.Output;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/** What the templates of a test have made. */
public final class ProvisionedStacks {

    private final boolean deletesPools;
    private final List<CreatedResource> made = new ArrayList<>();
    private final Map<String, List<Output>> outputs = new LinkedHashMap<>();

    ProvisionedStacks(boolean deletesPools) {
        this.deletesPools = deletesPools;
    }

    void add(CreatedResource resource) {
        made.add(resource);
    }

    void add(String stackName, List<Output> ofStack) {
        outputs.merge(stackName, ofStack, (before, more) -> {
            List<Output> all = new ArrayList<>(before);
            all.addAll(more);
            return all;
        });
    }

    /** What was made of a type, in order. */
    public List<CreatedResource> ofType(String type) {
        return made.stream()
                .filter(resource -> resource.wanted().type().equals(type))
                .toList();
    }

    /** The outputs by the names of the stacks. */
    public Map<String, List<Output>> outputs() {
        return Collections.unmodifiableMap(outputs);
    }

    /** Deletes what was made, the last first. What the test has deleted itself has done no harm. */
    public void delete() {
        List<CreatedResource> reversed = new ArrayList<>(made);
        Collections.reverse(reversed);
        List<String> pools = ofType(ResourceTypes.USER_POOL).stream()
                .map(CreatedResource::ref)
                .toList();
        RuntimeException failure = null;
        for (CreatedResource resource : reversed) {
            if (isToDelete(resource, pools)) {
                failure = delete(resource, failure);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** What is in a pool goes with it, but for its domain, which is in its way, and whose name others may want. */
    private boolean isToDelete(CreatedResource resource, List<String> pools) {
        String type = resource.wanted().type();
        if (type.equals(ResourceTypes.USER_POOL)) {
            return deletesPools;
        }
        return type.equals(ResourceTypes.DOMAIN) || !pools.contains(resource.poolId());
    }

    private static @Nullable RuntimeException delete(CreatedResource resource, @Nullable RuntimeException before) {
        try {
            resource.deletion().run();
            return before;
        } catch (ResourceNotFoundException e) {
            return before;
        } catch (RuntimeException e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }
}
