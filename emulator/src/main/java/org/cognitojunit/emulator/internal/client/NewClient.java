package org.cognitojunit.emulator.internal.client;

import java.util.Map;
import org.cognitojunit.emulator.internal.protocol.Input;

/** The settings of a client that CreateUserPoolClient makes: the caller's, and Cognito's defaults. */
public final class NewClient {

    private NewClient() {}

    public static ClientSettings settings(Input input) {
        Map<String, Object> tree = input.tree();
        tree.remove("UserPoolId");
        tree.remove("GenerateSecret");
        tree.putIfAbsent("AllowedOAuthFlowsUserPoolClient", false);
        tree.putIfAbsent("AuthSessionValidity", 3);
        tree.putIfAbsent("EnablePropagateAdditionalUserContextData", false);
        tree.putIfAbsent("EnableTokenRevocation", true);
        tree.putIfAbsent("RefreshTokenValidity", 30);
        tree.putIfAbsent("TokenValidityUnits", Map.of());
        return new ClientSettings(tree);
    }
}
