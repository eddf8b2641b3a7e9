package org.cognitojunit.internal.template.resource;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolClientSessionConfigurationRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolSessionConfigurationRequest;

/** How a pool and its clients keep sessions. In a class of its own: an older SDK does not know its requests. */
final class SessionResource {

    private SessionResource() {}

    static ResourceType ofPool() {
        return ApiResource.madeBy(
                "SetUserPoolSessionConfiguration",
                SetUserPoolSessionConfigurationRequest::builder,
                CognitoIdentityProviderClient::setUserPoolSessionConfiguration);
    }

    static ResourceType ofClient() {
        return ApiResource.madeBy(
                "SetUserPoolClientSessionConfiguration",
                SetUserPoolClientSessionConfigurationRequest::builder,
                CognitoIdentityProviderClient::setUserPoolClientSessionConfiguration);
    }
}
