package org.cognitojunit.emulator.internal.operation.tag;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Shows the tags of a pool. */
record ListTagsForResource(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        String id = TaggedPool.id(pools, input.string("ResourceArn"));
        return Output.of("Tags", pools.get(id).settings().tags());
    }
}
