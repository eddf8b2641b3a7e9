package org.cognitojunit.emulator.internal.operation.tag;

import java.util.List;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Takes tags from a pool. Tags that it does not have are no error. */
record UntagResource(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        List<String> keys = input.strings("TagKeys");
        pools.tag(
                TaggedPool.id(pools, input.string("ResourceArn")),
                before -> before.keySet().removeAll(keys));
        return Output.empty();
    }
}
