package org.cognitojunit.internal.provision;

import java.util.List;
import org.cognitojunit.StackOutputs;
import org.cognitojunit.UserPool;
import org.jspecify.annotations.Nullable;

/**
 * What one declaration has made: a pool, or those of its templates.
 *
 * @param pools at least one
 * @param outputs those of the templates; null without templates
 * @param deletion deletes it all
 */
public record ProvisionedPools(
        List<UserPool> pools, @Nullable StackOutputs outputs, Runnable deletion) {

    public ProvisionedPools {
        pools = List.copyOf(pools);
    }

    public void delete() {
        deletion.run();
    }
}
