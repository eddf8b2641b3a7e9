package org.cognitojunit.emulator.internal.operation.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.hosting.DomainRules;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Gives a pool a domain: a prefix of Cognito's, or a custom domain. */
record CreateUserPoolDomain(UserPools pools, Clock clock) implements Operation {

    private static final int MOST_CUSTOM = 4;

    @Override
    public Output apply(Input input) {
        return DomainView.changed(pools.change(input.string("UserPoolId"), pool -> create(pool, input)));
    }

    private PoolDomain create(UserPool pool, Input input) {
        DomainRules.checkCreation(input);
        ManagedLogin.check(pool, input);
        Instant now = clock.instant();
        Map<String, Object> settings = input.tree("ManagedLoginVersion", "CustomDomainConfig", "Routing");
        settings.putIfAbsent("ManagedLoginVersion", 1);
        PoolDomain domain = new PoolDomain(input.string("Domain"), pool.id(), settings, now, now);
        if (domain.custom()
                && pools.domains().stream().filter(PoolDomain::custom).count() >= MOST_CUSTOM) {
            throw CognitoError.of(
                    "LimitExceededException", "An account has at most " + MOST_CUSTOM + " custom domains in a region.");
        }
        pool.domains().add(domain);
        return domain;
    }
}
