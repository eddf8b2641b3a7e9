package org.cognitojunit.internal.template.resource;

import java.util.Objects;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminAddUserToGroupRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateGroupRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateIdentityProviderRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateResourceServerRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolDomainRequest;

/** What a pool has: clients, groups and who is in them, resource servers, a domain, identity providers. */
final class PoolMembers {

    private PoolMembers() {}

    static ResourceType client() {
        return ApiResource.madeBy(
                        "CreateUserPoolClient",
                        CreateUserPoolClientRequest::builder,
                        CognitoIdentityProviderClient::createUserPoolClient)
                .without("ClientSecret")
                .named("ClientName")
                .ref("1example23456789", (p, answer) -> answer.userPoolClient().clientId())
                .attribute(
                        "ClientId",
                        "1example23456789",
                        (p, answer) -> answer.userPoolClient().clientId())
                .attribute(
                        "ClientSecret",
                        "9example87654321",
                        (p, answer) -> Objects.requireNonNullElse(
                                answer.userPoolClient().clientSecret(), ""))
                .attribute(
                        "Name", "client", (p, answer) -> answer.userPoolClient().clientName())
                .deletedBy((sdk, made) -> sdk.deleteUserPoolClient(
                        r -> r.userPoolId(made.poolId()).clientId(made.ref())));
    }

    static ResourceType group() {
        return ApiResource.madeBy(
                        "CreateGroup", CreateGroupRequest::builder, CognitoIdentityProviderClient::createGroup)
                .named("GroupName")
                .refIsProperty("GroupName")
                .deletedBy((sdk, made) ->
                        sdk.deleteGroup(r -> r.userPoolId(made.poolId()).groupName(made.ref())));
    }

    static ResourceType membership() {
        return ApiResource.madeBy(
                        "AdminAddUserToGroup",
                        AdminAddUserToGroupRequest::builder,
                        CognitoIdentityProviderClient::adminAddUserToGroup)
                .ref(
                        "pool|group|user",
                        (p, answer) -> p.textOrNull("UserPoolId") + "|" + p.textOrNull("GroupName") + "|"
                                + p.textOrNull("Username"))
                .deletedBy((sdk, made) -> sdk.adminRemoveUserFromGroup(r -> r.userPoolId(made.poolId())
                        .groupName(made.wanted().properties().textOrNull("GroupName"))
                        .username(made.wanted().properties().textOrNull("Username"))));
    }

    static ResourceType resourceServer() {
        return ApiResource.madeBy(
                        "CreateResourceServer",
                        CreateResourceServerRequest::builder,
                        CognitoIdentityProviderClient::createResourceServer)
                .refIsProperty("Identifier")
                .deletedBy((sdk, made) -> sdk.deleteResourceServer(
                        r -> r.userPoolId(made.poolId()).identifier(made.ref())));
    }

    static ResourceType domain() {
        return ApiResource.madeBy(
                        "CreateUserPoolDomain",
                        CreateUserPoolDomainRequest::builder,
                        CognitoIdentityProviderClient::createUserPoolDomain)
                .refIsProperty("Domain")
                .attribute(
                        "CloudFrontDistribution",
                        "example.cloudfront.net",
                        (p, answer) -> Objects.requireNonNullElse(answer.cloudFrontDomain(), ""))
                .deletedBy((sdk, made) -> sdk.deleteUserPoolDomain(
                        r -> r.userPoolId(made.poolId()).domain(made.ref())));
    }

    static ResourceType identityProvider() {
        return ApiResource.madeBy(
                        "CreateIdentityProvider",
                        CreateIdentityProviderRequest::builder,
                        CognitoIdentityProviderClient::createIdentityProvider)
                .refIsProperty("ProviderName")
                .deletedBy((sdk, made) -> sdk.deleteIdentityProvider(
                        r -> r.userPoolId(made.poolId()).providerName(made.ref())));
    }
}
