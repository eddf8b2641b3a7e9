package org.cognitojunit.emulator.internal.client;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;

/** The settings that CreateUserPoolClient and UpdateUserPoolClient ask for, checked and with Cognito's defaults. */
public final class ClientRequest {

    /** Members of the requests that are not settings. */
    private static final List<String> IDENTITY = List.of("UserPoolId", "ClientId", "GenerateSecret", "ClientSecret");

    private ClientRequest() {}

    /**
     * The settings of a new client.
     *
     * @throws CognitoError if the request breaks a rule
     */
    public static ClientSettings creation(Input request, PoolOffer offer) {
        boolean hasSecret = request.flag("GenerateSecret") || request.has("ClientSecret");
        return settings(request, request.string("ClientName"), offer, hasSecret, "creating");
    }

    /**
     * The settings of a client after an update. What the request leaves out goes back to its default, but for the name.
     *
     * @throws CognitoError if the request breaks a rule
     */
    public static ClientSettings update(AppClient client, Input request, PoolOffer offer) {
        String name = request.optional("ClientName").orElse(client.settings().name());
        return settings(request, name, offer, client.isConfidential(), "updating");
    }

    private static ClientSettings settings(
            Input request, String name, PoolOffer offer, boolean hasSecret, String action) {
        TokenValidityRules.check(request);
        Map<String, Object> tree = request.tree();
        IDENTITY.forEach(tree::remove);
        tree.put("ClientName", name);
        ClientSettings settings = new ClientSettings(ClientDefaults.fill(tree));
        ClientRules.check(settings, offer, hasSecret, action);
        return settings;
    }
}
