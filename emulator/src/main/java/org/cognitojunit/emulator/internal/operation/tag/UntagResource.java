package org.cognitojunit.emulator.internal.operation.tag;

import java.util.List;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

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
