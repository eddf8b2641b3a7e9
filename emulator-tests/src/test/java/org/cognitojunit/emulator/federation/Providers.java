package org.cognitojunit.emulator.federation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateIdentityProviderRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IdentityProviderType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IdentityProviderTypeType;

/** A pool whose identity providers are tested, and details that suffice for a provider of each type. */
record Providers(CognitoIdentityProviderClient cognito, String pool) {

    static final Map<String, String> SOCIAL =
            Map.of("client_id", "id", "client_secret", "secret", "authorize_scopes", "email");
    static final Map<String, String> OIDC = Map.of(
            "client_id", "id",
            "client_secret", "secret",
            "authorize_scopes", "openid email",
            "oidc_issuer", "https://idp.example.com",
            "attributes_request_method", "GET");
    static final Map<String, String> APPLE = Map.of(
            "client_id", "id", "private_key", "key", "team_id", "team", "key_id", "1", "authorize_scopes", "email");
    static final Map<String, String> SAML = Map.of("MetadataURL", "https://idp.example.com/metadata");

    static Providers create(CognitoIdentityProviderClient cognito) {
        return new Providers(
                cognito, cognito.createUserPool(r -> r.poolName("p")).userPool().id());
    }

    IdentityProviderType add(String name, IdentityProviderTypeType type, Map<String, String> details) {
        return add(name, type, details, r -> {});
    }

    IdentityProviderType add(
            String name,
            IdentityProviderTypeType type,
            Map<String, String> details,
            Consumer<CreateIdentityProviderRequest.Builder> more) {
        return cognito.createIdentityProvider(r -> more.accept(
                        r.userPoolId(pool).providerName(name).providerType(type).providerDetails(details)))
                .identityProvider();
    }

    IdentityProviderType describe(String name) {
        return cognito.describeIdentityProvider(r -> r.userPoolId(pool).providerName(name))
                .identityProvider();
    }

    static Map<String, String> without(Map<String, String> details, String... names) {
        Map<String, String> rest = new HashMap<>(details);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }
}
