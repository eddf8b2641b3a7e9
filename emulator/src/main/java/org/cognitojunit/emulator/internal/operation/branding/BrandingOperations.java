package org.cognitojunit.emulator.internal.operation.branding;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class BrandingOperations {

    private BrandingOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new CreateManagedLoginBranding(services.pools(), services.clock(), services.ids()),
                new DeleteManagedLoginBranding(services.pools()),
                new DescribeManagedLoginBranding(services.pools()),
                new DescribeManagedLoginBrandingByClient(services.pools()),
                new GetUICustomization(services.pools()),
                new SetUICustomization(services.pools(), services.clock()),
                new UpdateManagedLoginBranding(services.pools(), services.clock()));
    }
}
