package org.cognitojunit.internal.template.resource;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateManagedLoginBrandingRequest;

/** {@code AWS::Cognito::ManagedLoginBranding}. In a class of its own: an older SDK does not know its request. */
final class BrandingResource {

    private BrandingResource() {}

    static ResourceType type() {
        return ApiResource.madeBy(
                        "CreateManagedLoginBranding",
                        CreateManagedLoginBrandingRequest::builder,
                        CognitoIdentityProviderClient::createManagedLoginBranding)
                .ref("branding", (p, answer) -> answer.managedLoginBranding().managedLoginBrandingId())
                .attribute(
                        "ManagedLoginBrandingId",
                        "branding",
                        (p, answer) -> answer.managedLoginBranding().managedLoginBrandingId())
                .deletedBy((sdk, made) -> sdk.deleteManagedLoginBranding(
                        r -> r.userPoolId(made.poolId()).managedLoginBrandingId(made.ref())));
    }
}
