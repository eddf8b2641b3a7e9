package org.cognitojunit.emulator.internal.operation.tag;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows the tags of a pool. */
record ListTagsForResource(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        String id = TaggedPool.id(pools, input.string("ResourceArn"));
        return Output.of("Tags", pools.get(id).settings().tags());
    }
}
