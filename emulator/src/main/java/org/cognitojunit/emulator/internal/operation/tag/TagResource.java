package org.cognitojunit.emulator.internal.operation.tag;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Adds tags to a pool, or gives those that it has other values. */
record TagResource(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        Map<String, String> tags = input.map("Tags");
        pools.tag(TaggedPool.id(pools, input.string("ResourceArn")), before -> before.putAll(tags));
        return Output.empty();
    }
}
