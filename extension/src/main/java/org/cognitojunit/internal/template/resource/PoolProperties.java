package org.cognitojunit.internal.template.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.internal.template.document.Node;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetLogDeliveryConfigurationRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetRiskConfigurationRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUiCustomizationRequest;

/** What is set on a pool, and goes with it. */
final class PoolProperties {

    private static final String ALL_CLIENTS = "ALL";

    private PoolProperties() {}

    static ResourceType risk() {
        return ApiResource.madeBy(
                        "SetRiskConfiguration",
                        SetRiskConfigurationRequest::builder,
                        CognitoIdentityProviderClient::setRiskConfiguration)
                .prepared((wanted, site) -> withoutAllClients(wanted));
    }

    static ResourceType uiCustomization() {
        return ApiResource.madeBy(
                        "SetUICustomization",
                        SetUiCustomizationRequest::builder,
                        CognitoIdentityProviderClient::setUICustomization)
                .without("ImageFile");
    }

    static ResourceType logDelivery() {
        return ApiResource.madeBy(
                "SetLogDeliveryConfiguration",
                SetLogDeliveryConfigurationRequest::builder,
                CognitoIdentityProviderClient::setLogDeliveryConfiguration);
    }

    /** A template says ALL for all clients, where the API wants no client at all. */
    private static ResolvedResource withoutAllClients(ResolvedResource wanted) {
        if (!ALL_CLIENTS.equals(wanted.properties().textOrNull("ClientId"))) {
            return wanted;
        }
        Map<String, Node> others = new LinkedHashMap<>(wanted.properties().nodes());
        others.remove("ClientId");
        return wanted.with(others);
    }
}
