package org.cognitojunit.emulator.internal.client;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;

/** Rules for {@code ExplicitAuthFlows}, the sign-in flows that a client permits. */
final class AuthFlowRules {

    private AuthFlowRules() {}

    static void check(ClientSettings settings) {
        List<String> flows = settings.view().strings("ExplicitAuthFlows");
        boolean current = flows.stream().anyMatch(AuthFlowRules::isCurrent);
        boolean legacy = flows.stream().anyMatch(flow -> !isCurrent(flow));
        if (current && legacy) {
            throw invalidParameter("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
        }
        if (flows.contains("ALLOW_REFRESH_TOKEN_AUTH") && settings.rotatesRefreshTokens()) {
            throw invalidParameter("ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token"
                    + " rotation is enabled.");
        }
    }

    private static boolean isCurrent(String flow) {
        return flow.startsWith("ALLOW_");
    }
}
