package org.cognitojunit.emulator.internal.federation;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.schema.Schema;

/** The provider that CreateIdentityProvider and UpdateIdentityProvider ask for, checked and with Cognito's additions. */
public final class ProviderRequest {

    private ProviderRequest() {}

    /**
     * A new provider.
     *
     * @throws CognitoError if the request breaks a rule
     */
    public static IdentityProvider creation(Input request, Schema schema, Instant now) {
        ProviderType type = ProviderType.of(request.string("ProviderType"));
        type.requireName(request.string("ProviderName"));
        IdentityProvider provider = new IdentityProvider(
                request.string("ProviderName"),
                type,
                details(type, request),
                type.mapping(request.map("AttributeMapping")),
                request.strings("IdpIdentifiers"),
                request.map("AcrMapping"),
                now,
                now);
        return checked(provider, schema);
    }

    /**
     * A provider after an update. What the request leaves out stays.
     *
     * @throws CognitoError if the request breaks a rule
     */
    public static IdentityProvider update(IdentityProvider before, Input request, Schema schema, Instant now) {
        ProviderType type = before.type();
        IdentityProvider provider = new IdentityProvider(
                before.name(),
                type,
                request.has("ProviderDetails") ? details(type, request) : before.details(),
                request.has("AttributeMapping")
                        ? type.mapping(request.map("AttributeMapping"))
                        : before.attributeMapping(),
                request.has("IdpIdentifiers") ? request.strings("IdpIdentifiers") : before.identifiers(),
                request.has("AcrMapping") ? request.map("AcrMapping") : before.acrMapping(),
                before.created(),
                now);
        return checked(provider, schema);
    }

    private static Map<String, String> details(ProviderType type, Input request) {
        Map<String, String> given = request.map("ProviderDetails");
        type.requireDetails(given);
        return type.completed(given);
    }

    private static IdentityProvider checked(IdentityProvider provider, Schema schema) {
        List<String> unknown = provider.attributeMapping().keySet().stream()
                .filter(name -> !name.equals("username") && schema.find(name).isEmpty())
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw invalidParameter("AttributeMapping names attributes that are not in the schema of the user pool: "
                    + String.join(", ", unknown) + ".");
        }
        if (new HashSet<>(provider.identifiers()).size()
                < provider.identifiers().size()) {
            throw invalidParameter("IdpIdentifiers holds an identifier twice.");
        }
        if (provider.type() != ProviderType.OIDC && !provider.acrMapping().isEmpty()) {
            throw invalidParameter("AcrMapping is for providers of the type OIDC only.");
        }
        return provider;
    }
}
