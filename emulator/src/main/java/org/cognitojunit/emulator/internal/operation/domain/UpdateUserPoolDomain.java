package org.cognitojunit.emulator.internal.operation.domain;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.hosting.DomainRules;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Changes the certificate of a custom domain, or the version of the pages that a domain shows. */
record UpdateUserPoolDomain(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return DomainView.changed(pools.change(input.string("UserPoolId"), pool -> update(pool, input)));
    }

    private PoolDomain update(UserPool pool, Input input) {
        PoolDomain before = pool.domains().get(input.string("Domain"));
        DomainRules.checkUpdate(before, input);
        ManagedLogin.check(pool, input);
        PoolDomain after =
                before.with(input.tree("ManagedLoginVersion", "CustomDomainConfig", "Routing"), clock.instant());
        pool.domains().replace(after);
        return after;
    }
}
