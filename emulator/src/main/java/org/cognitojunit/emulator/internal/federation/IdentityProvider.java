package org.cognitojunit.emulator.internal.federation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An identity provider of a pool. Immutable: an update puts a new one in its place.
 *
 * @param details what the type of provider needs, with what Cognito adds to it
 * @param attributeMapping from attributes of the pool to what the provider calls them
 * @param identifiers other names by which an app may ask for the provider
 * @param acrMapping from levels of assurance to what the provider calls them
 */
public record IdentityProvider(
        String name,
        ProviderType type,
        Map<String, String> details,
        Map<String, String> attributeMapping,
        List<String> identifiers,
        Map<String, String> acrMapping,
        Instant created,
        Instant modified) {

    public IdentityProvider {
        details = Map.copyOf(details);
        attributeMapping = Map.copyOf(attributeMapping);
        identifiers = List.copyOf(identifiers);
        acrMapping = Map.copyOf(acrMapping);
    }

    /** The details that may be shown, which a private key is not among. */
    public Map<String, String> shownDetails() {
        Map<String, String> shown = new TreeMap<>(details);
        shown.remove("private_key");
        return shown;
    }
}
