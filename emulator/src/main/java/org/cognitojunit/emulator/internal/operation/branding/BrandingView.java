package org.cognitojunit.emulator.internal.operation.branding;

import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** A style of managed login as answers show it. */
final class BrandingView {

    private BrandingView() {}

    static Output of(UserPool pool, Configuration branding) {
        return Output.of(
                "ManagedLoginBranding",
                Output.of("ManagedLoginBrandingId", branding.id())
                        .with("UserPoolId", pool.id())
                        .withAll(branding.tree())
                        .with("CreationDate", branding.created())
                        .with("LastModifiedDate", branding.modified()));
    }
}
