package org.cognitojunit.emulator.internal.operation.branding;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** The looks of the classic pages as answers show them, and for whom they are. */
final class UICustomizationView {

    private UICustomizationView() {}

    /** The client that a request names, which must exist, or the mark of the whole pool. */
    static String owner(UserPool pool, Input input) {
        String owner = input.optional("ClientId").orElse(Configuration.WHOLE_POOL);
        return owner.equals(Configuration.WHOLE_POOL)
                ? owner
                : pool.clients().get(owner).id();
    }

    static Output of(UserPool pool, Configuration looks) {
        return Output.of("UserPoolId", pool.id())
                .with("ClientId", looks.owner())
                .withAll(looks.tree())
                .with("CreationDate", looks.created())
                .with("LastModifiedDate", looks.modified());
    }
}
