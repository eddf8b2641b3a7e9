package org.cognitojunit.internal.template.resource;

import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateTermsRequest;

/** {@code AWS::Cognito::Terms}. In a class of its own: an older SDK does not know its request. */
final class TermsResource {

    private TermsResource() {}

    static ResourceType type() {
        return ApiResource.madeBy(
                        "CreateTerms", CreateTermsRequest::builder, CognitoIdentityProviderClient::createTerms)
                .ref("terms", (p, answer) -> answer.terms().termsId())
                .attribute("TermsId", "terms", (p, answer) -> answer.terms().termsId())
                .deletedBy((sdk, made) ->
                        sdk.deleteTerms(r -> r.userPoolId(made.poolId()).termsId(made.ref())));
    }
}
