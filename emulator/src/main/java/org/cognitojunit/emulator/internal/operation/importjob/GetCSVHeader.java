package org.cognitojunit.emulator.internal.operation.importjob;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Names the columns that a file with users of a pool must have. */
record GetCSVHeader(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return Output.of("UserPoolId", pool.id())
                .with("CSVHeader", Columns.of(pool.settings().schema()));
    }
}
