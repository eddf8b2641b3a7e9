package org.cognitojunit.internal.aws;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an operation does to a pool: operation by operation, since names tell it of most of them only. */
enum OperationEffect {
    /** It changes nothing, and sends nothing. */
    READS(
            "AdminGetDevice",
            "AdminGetUser",
            "AdminGetUserAuthFactors",
            "AdminListDevices",
            "AdminListGroupsForUser",
            "AdminListUserAuthEvents",
            "AdminListUserSessions",
            "DescribeIdentityProvider",
            "DescribeManagedLoginBranding",
            "DescribeManagedLoginBrandingByClient",
            "DescribeResourceServer",
            "DescribeRiskConfiguration",
            "DescribeTerms",
            "DescribeTermsByClient",
            "DescribeUserImportJob",
            "DescribeUserPool",
            "DescribeUserPoolClient",
            "DescribeUserPoolDomain",
            "GetCSVHeader",
            "GetDevice",
            "GetGroup",
            "GetIdentityProviderByIdentifier",
            "GetLogDeliveryConfiguration",
            "GetProvisionedLimit",
            "GetSigningCertificate",
            "GetUICustomization",
            "GetUser",
            "GetUserAuthFactors",
            "GetUserPoolClientSessionConfiguration",
            "GetUserPoolMfaConfig",
            "GetUserPoolSessionConfiguration",
            "ListDevices",
            "ListGroups",
            "ListIdentityProviders",
            "ListResourceServers",
            "ListTagsForResource",
            "ListTerms",
            "ListUserImportJobs",
            "ListUserPoolClientSecrets",
            "ListUserPoolClients",
            "ListUserPoolReplicas",
            "ListUserPools",
            "ListUserSessions",
            "ListUsers",
            "ListUsersInGroup",
            "ListWebAuthnCredentials"),

    /** It gives tokens to a user, or asks for the next proof. */
    SIGNS_IN(
            "AdminInitiateAuth",
            "AdminRespondToAuthChallenge",
            "GetTokensFromRefreshToken",
            "InitiateAuth",
            "RespondToAuthChallenge"),

    /** All others, and those that are newer than this list. */
    CHANGES;

    private static final Map<String, OperationEffect> BY_OPERATION = byOperation();

    private final List<String> operations;

    OperationEffect(String... operations) {
        this.operations = List.of(operations);
    }

    static OperationEffect of(String operation) {
        return BY_OPERATION.getOrDefault(operation, CHANGES);
    }

    private static Map<String, OperationEffect> byOperation() {
        Map<String, OperationEffect> effects = new HashMap<>();
        Arrays.stream(values())
                .forEach(effect -> effect.operations.forEach(operation -> effects.put(operation, effect)));
        return Map.copyOf(effects);
    }
}
