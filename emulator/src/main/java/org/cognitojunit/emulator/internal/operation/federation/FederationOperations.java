package org.cognitojunit.emulator.internal.operation.federation;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class FederationOperations {

    private FederationOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AdminDisableProviderForUser(services.pools(), services.clock()),
                new AdminLinkProviderForUser(services.pools(), services.clock()),
                new CreateIdentityProvider(services.pools(), services.clock()),
                new DeleteIdentityProvider(services.pools()),
                new DescribeIdentityProvider(services.pools()),
                new GetIdentityProviderByIdentifier(services.pools()),
                new ListIdentityProviders(services.pools(), services.pages()),
                new UpdateIdentityProvider(services.pools(), services.clock()));
    }
}
