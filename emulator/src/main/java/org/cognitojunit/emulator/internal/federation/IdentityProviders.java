package org.cognitojunit.emulator.internal.federation;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The identity providers of one pool, by name. Changes happen under the pool's lock; reads take none. */
public final class IdentityProviders {

    private static final int MOST = 300;

    private final NavigableMap<String, IdentityProvider> byName = new ConcurrentSkipListMap<>();

    public Optional<IdentityProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A provider that must exist. */
    public IdentityProvider get(String name) {
        return find(name)
                .orElseThrow(() -> CognitoError.resourceNotFound("Identity provider " + name + " does not exist."));
    }

    /** The provider that has an identifier, which must exist. */
    public IdentityProvider getByIdentifier(String identifier) {
        return byIdentifier(identifier)
                .orElseThrow(() -> CognitoError.resourceNotFound(
                        "Identity provider with identifier " + identifier + " does not exist."));
    }

    /**
     * Adds a provider.
     *
     * @param poolId whose pool's these are
     * @throws CognitoError {@code DuplicateProviderException} if its name or one of its identifiers is taken
     */
    public void add(IdentityProvider provider, String poolId) {
        if (byName.containsKey(provider.name())) {
            throw CognitoError.of(
                    "DuplicateProviderException", provider.name() + " already exists in user pool " + poolId);
        }
        if (byName.size() >= MOST) {
            throw CognitoError.of("LimitExceededException", "A user pool has " + MOST + " identity providers at most.");
        }
        put(provider);
    }

    /** Puts a provider in the place of the one of its name, unless one of its identifiers is another's. */
    public void replace(IdentityProvider provider) {
        get(provider.name());
        put(provider);
    }

    public void remove(String name) {
        get(name);
        byName.remove(name);
    }

    /** All providers, in the order of their names. */
    public NavigableMap<String, IdentityProvider> all() {
        return Collections.unmodifiableNavigableMap(byName);
    }

    /** The same providers, apart from these. */
    public IdentityProviders copy() {
        IdentityProviders copy = new IdentityProviders();
        copy.byName.putAll(byName);
        return copy;
    }

    private void put(IdentityProvider provider) {
        for (String identifier : provider.identifiers()) {
            byIdentifier(identifier)
                    .filter(other -> !other.name().equals(provider.name()))
                    .ifPresent(other -> {
                        throw CognitoError.of(
                                "DuplicateProviderException",
                                "The identifier " + identifier + " belongs to the provider " + other.name() + ".");
                    });
        }
        byName.put(provider.name(), provider);
    }

    private Optional<IdentityProvider> byIdentifier(String identifier) {
        return byName.values().stream()
                .filter(provider -> provider.identifiers().contains(identifier))
                .findFirst();
    }
}
