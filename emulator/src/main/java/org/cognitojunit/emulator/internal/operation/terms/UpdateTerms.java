package org.cognitojunit.emulator.internal.operation.terms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.configuration.Configurations;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Changes a terms document. What is left out stays. */
record UpdateTerms(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> update(pool, input));
    }

    private Output update(UserPool pool, Input input) {
        Configurations all = pool.configurations().terms();
        Configuration before = all.get(input.string("TermsId"));
        input.optional("TermsName")
                .filter(name -> !name.equals(before.tree().get("TermsName")))
                .ifPresent(name -> TermsNames.checkFree(pool, before.owner(), name));
        Map<String, Object> members = new LinkedHashMap<>(before.tree());
        members.putAll(input.tree("TermsName", "TermsSource", "Enforcement", "Links"));
        return TermsView.of(pool, all.put(before.with(members, clock.instant())));
    }
}
