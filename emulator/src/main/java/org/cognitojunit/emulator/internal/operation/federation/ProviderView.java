package org.cognitojunit.emulator.internal.operation.federation;

import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.federation.IdentityProvider;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** An identity provider as answers show it. */
final class ProviderView {

    private ProviderView() {}

    /** An answer that shows one provider. */
    static Output of(UserPool pool, IdentityProvider provider) {
        return Output.of(
                "IdentityProvider",
                Output.of("UserPoolId", pool.id())
                        .with("ProviderName", provider.name())
                        .with("ProviderType", provider.type().wireName())
                        .with("ProviderDetails", provider.shownDetails())
                        .with("AttributeMapping", provider.attributeMapping())
                        .with("IdpIdentifiers", provider.identifiers())
                        .with("AcrMapping", Optional.of(provider.acrMapping()).filter(mapping -> !mapping.isEmpty()))
                        .with("LastModifiedDate", provider.modified())
                        .with("CreationDate", provider.created()));
    }

    static Map<String, Object> listed(IdentityProvider provider) {
        return Output.of("ProviderName", provider.name())
                .with("ProviderType", provider.type().wireName())
                .with("LastModifiedDate", provider.modified())
                .with("CreationDate", provider.created())
                .tree();
    }
}
