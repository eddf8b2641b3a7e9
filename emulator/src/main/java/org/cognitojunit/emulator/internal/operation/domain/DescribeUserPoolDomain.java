package org.cognitojunit.emulator.internal.operation.domain;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows a domain, whichever pool it belongs to. An unknown one is shown as an empty description. */
record DescribeUserPoolDomain(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Output description = pools.domain(input.string("Domain"))
                .map(domain -> DomainView.described(domain, pools.account(), clock.instant()))
                .orElseGet(Output::empty);
        return Output.of("DomainDescription", description);
    }
}
