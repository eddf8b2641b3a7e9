package org.cognitojunit.emulator.internal.client;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the OAuth 2.0 grants and scopes of a client, and for the identity providers that its users come from. */
final class OAuthRules {

    private OAuthRules() {}

    static void check(Input settings, PoolOffer offer, boolean hasSecret) {
        grants(settings, hasSecret);
        RedirectRules.check(settings);
        settings.strings("AllowedOAuthScopes").stream()
                .filter(scope -> !offer.scopes().contains(scope))
                .findFirst()
                .ifPresent(OAuthRules::refuseScope);
        settings.strings("SupportedIdentityProviders").stream()
                .filter(provider -> !offer.identityProviders().contains(provider))
                .findFirst()
                .ifPresent(provider -> refuseProvider(provider, offer));
    }

    private static void grants(Input settings, boolean hasSecret) {
        List<String> grants = settings.strings("AllowedOAuthFlows");
        boolean complete =
                !grants.isEmpty() && !settings.strings("AllowedOAuthScopes").isEmpty();
        if (settings.flag("AllowedOAuthFlowsUserPoolClient") && !complete) {
            throw invalidParameter("AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is"
                    + " allowed to use OAuth flows.");
        }
        boolean ofUsers = grants.contains("code") || grants.contains("implicit");
        boolean ofTheClient = grants.contains("client_credentials");
        if (ofTheClient && ofUsers) {
            throw invalidGrant("client_credentials flow can not be selected along with code flow or implicit flow.");
        }
        if (ofTheClient && !hasSecret) {
            throw invalidGrant("client_credentials flow can not be selected if client does not have a client secret.");
        }
        if (ofUsers && settings.strings("CallbackURLs").isEmpty()) {
            throw invalidParameter("CallbackUrls can not be empty when code flow or implicit flow is selected");
        }
    }

    private static CognitoError invalidGrant(String message) {
        return CognitoError.of("InvalidOAuthFlowException", message);
    }

    private static void refuseScope(String scope) {
        throw CognitoError.of("ScopeDoesNotExistException", "Invalid scope requested: " + scope);
    }

    private static void refuseProvider(String provider, PoolOffer offer) {
        throw invalidParameter(
                "The provider " + provider + " does not exist for User Pool " + offer.userPoolId() + ".");
    }
}
