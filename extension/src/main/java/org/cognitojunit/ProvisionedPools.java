package org.cognitojunit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one declaration has made: a pool, or those of its templates.
 *
 * @param pools at least one
 * @param outputs those of the templates; null without templates
 * @param deletion deletes it all
 */
record ProvisionedPools(List<UserPool> pools, @Nullable StackOutputs outputs, Runnable deletion) {

    ProvisionedPools {
        pools = List.copyOf(pools);
    }

    void delete() {
        deletion.run();
    }
}
