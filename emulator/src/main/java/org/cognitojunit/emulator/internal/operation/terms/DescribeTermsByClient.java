package org.cognitojunit.emulator.internal.operation.terms;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows a terms document by its client and name. */
record DescribeTermsByClient(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        String client = pool.clients().get(input.string("ClientId")).id();
        String name = input.string("TermsName");
        return TermsNames.find(pool, client, name)
                .map(terms -> TermsView.of(pool, terms))
                .orElseThrow(() -> CognitoError.resourceNotFound(
                        "Terms named " + name + " do not exist for the client " + client + "."));
    }
}
