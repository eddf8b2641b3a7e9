package org.cognitojunit.emulator.internal.oauth;

import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.token.ClientTokens;

/** {@code client_credentials}: a client signs in as itself. */
record ClientCredentialsGrant(ClientTokens tokens) implements GrantType {

    @Override
    public String name() {
        return "client_credentials";
    }

    @Override
    public boolean isAllowed(AppClient client) {
        return client.isConfidential() && client.settings().allowsClientCredentials();
    }

    @Override
    public Output issue(DomainRequest request, AppClient client) {
        List<String> scopes = Scopes.of(request.pool(), client)
                .among(Scopes.named(request.parameters().get("scope").orElse("")));
        if (scopes.isEmpty()) {
            throw OAuthError.of("invalid_scope").inBody();
        }
        return tokens.issue(
                request.pool(), client, scopes, metadata(request.parameters().get("aws_client_metadata")));
    }

    private static Map<String, String> metadata(Optional<String> json) {
        Map<String, String> metadata = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Object> entry : Json.parse(json.orElse("{}")).entrySet()) {
                if (!(entry.getValue() instanceof String value)) {
                    throw OAuthError.of("invalid_request").inBody();
                }
                metadata.put(entry.getKey(), value);
            }
        } catch (ParseException e) {
            throw OAuthError.of("invalid_request").inBody();
        }
        return metadata;
    }
}
