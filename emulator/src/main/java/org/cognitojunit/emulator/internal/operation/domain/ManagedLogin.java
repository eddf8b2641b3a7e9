package org.cognitojunit.emulator.internal.operation.domain;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.pool.TierFeature;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** The second version of the sign-in pages, which not every tier offers. */
final class ManagedLogin {

    private ManagedLogin() {}

    static void check(UserPool pool, Input input) {
        if (input.integer("ManagedLoginVersion").filter(version -> version == 2).isPresent()) {
            pool.settings().tier().require(TierFeature.MANAGED_LOGIN_V2);
        }
    }
}
