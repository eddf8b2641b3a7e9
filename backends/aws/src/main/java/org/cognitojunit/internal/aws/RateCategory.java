package org.cognitojunit.internal.aws;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of operations that share one rate, for all callers of an account in a region.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html">Quotas in Amazon Cognito</a>, from
 *     which the rates are; of some operations it does not tell the category, and they are with their likes
 */
enum RateCategory {
    USER_AUTHENTICATION(
            120,
            "InitiateAuth",
            "RespondToAuthChallenge",
            "AdminInitiateAuth",
            "AdminRespondToAuthChallenge",
            "GetTokensFromRefreshToken"),

    USER_CREATION(50, "SignUp", "ConfirmSignUp", "AdminCreateUser", "AdminConfirmSignUp"),

    USER_ACCOUNT_RECOVERY(
            30,
            "ChangePassword",
            "ForgotPassword",
            "ConfirmForgotPassword",
            "AdminResetUserPassword",
            "AdminSetUserPassword"),

    USER_READ(120, "AdminGetUser", "GetUser", "AdminGetUserAuthFactors", "GetUserAuthFactors"),

    USER_UPDATE(
            25,
            "AdminAddUserToGroup",
            "AdminRemoveUserFromGroup",
            "AdminDeleteUser",
            "AdminDeleteUserAttributes",
            "AdminDisableProviderForUser",
            "AdminDisableUser",
            "AdminEnableUser",
            "AdminLinkProviderForUser",
            "AdminUpdateAuthEventFeedback",
            "AdminUpdateUserAttributes",
            "AdminUserGlobalSignOut",
            "DeleteUser",
            "DeleteUserAttributes",
            "GlobalSignOut",
            "UpdateAuthEventFeedback",
            "UpdateUserAttributes",
            "VerifyUserAttribute"),

    USER_TOKEN(120, "RevokeToken"),

    USER_RESOURCE_READ(
            50,
            "AdminGetDevice",
            "AdminListDevices",
            "AdminListGroupsForUser",
            "AdminListUserAuthEvents",
            "GetDevice",
            "GetUserAttributeVerificationCode",
            "ListDevices",
            "ListWebAuthnCredentials",
            "ResendConfirmationCode"),

    USER_RESOURCE_UPDATE(
            25,
            "AdminDeleteSoftwareToken",
            "AdminForgetDevice",
            "AdminSetUserMFAPreference",
            "AdminSetUserSettings",
            "AdminUpdateDeviceStatus",
            "AssociateSoftwareToken",
            "CompleteWebAuthnRegistration",
            "ConfirmDevice",
            "DeleteWebAuthnCredential",
            "ForgetDevice",
            "SetUserMFAPreference",
            "SetUserSettings",
            "StartWebAuthnRegistration",
            "UpdateDeviceStatus",
            "VerifySoftwareToken"),

    USER_LIST(30, "ListUsers", "ListUsersInGroup"),

    USER_POOL_READ(15, "DescribeUserPool", "ListUserPools"),

    USER_POOL_UPDATE(15, "AddCustomAttributes", "CreateUserPool", "DeleteUserPool", "UpdateUserPool"),

    USER_POOL_RESOURCE_READ(
            20,
            "DescribeIdentityProvider",
            "DescribeManagedLoginBranding",
            "DescribeManagedLoginBrandingByClient",
            "DescribeResourceServer",
            "DescribeRiskConfiguration",
            "DescribeTerms",
            "DescribeTermsByClient",
            "DescribeUserImportJob",
            "DescribeUserPoolDomain",
            "GetCSVHeader",
            "GetGroup",
            "GetIdentityProviderByIdentifier",
            "GetLogDeliveryConfiguration",
            "GetSigningCertificate",
            "GetUICustomization",
            "GetUserPoolMfaConfig",
            "ListGroups",
            "ListIdentityProviders",
            "ListResourceServers",
            "ListTagsForResource",
            "ListTerms",
            "ListUserImportJobs",
            "ListUserPoolReplicas"),

    USER_POOL_RESOURCE_UPDATE(
            15,
            "CreateGroup",
            "CreateIdentityProvider",
            "CreateManagedLoginBranding",
            "CreateResourceServer",
            "CreateTerms",
            "CreateUserImportJob",
            "CreateUserPoolDomain",
            "CreateUserPoolReplica",
            "DeleteGroup",
            "DeleteIdentityProvider",
            "DeleteManagedLoginBranding",
            "DeleteResourceServer",
            "DeleteTerms",
            "DeleteUserPoolDomain",
            "DeleteUserPoolReplica",
            "SetLogDeliveryConfiguration",
            "SetRiskConfiguration",
            "SetUICustomization",
            "SetUserPoolMfaConfig",
            "StartUserImportJob",
            "StopUserImportJob",
            "TagResource",
            "UntagResource",
            "UpdateGroup",
            "UpdateIdentityProvider",
            "UpdateManagedLoginBranding",
            "UpdateResourceServer",
            "UpdateTerms",
            "UpdateUserPoolDomain",
            "UpdateUserPoolReplica"),

    USER_POOL_CLIENT_READ(15, "DescribeUserPoolClient", "ListUserPoolClientSecrets", "ListUserPoolClients"),

    USER_POOL_CLIENT_UPDATE(
            15,
            "AddUserPoolClientSecret",
            "CreateUserPoolClient",
            "DeleteUserPoolClient",
            "DeleteUserPoolClientSecret",
            "UpdateUserPoolClient"),

    CLIENT_AUTHENTICATION(150, "GetClientToken"),

    LIMIT_MANAGEMENT(1, "GetProvisionedLimit", "UpdateProvisionedLimit"),

    /** Operations that are newer than this list, which a run refuses; else at the lowest rate that operations on pools have. */
    UNKNOWN(15);

    private static final Map<String, RateCategory> BY_OPERATION = byOperation();

    private final int perSecond;
    private final List<String> operations;

    RateCategory(int perSecond, String... operations) {
        this.perSecond = perSecond;
        this.operations = List.of(operations);
    }

    static RateCategory of(String operation) {
        return BY_OPERATION.getOrDefault(operation, UNKNOWN);
    }

    /** What AWS allows by default, calls in a second. */
    int perSecond() {
        return perSecond;
    }

    /** Whether AWS also limits each of the operations in each pool. */
    boolean isLimitedPerPool() {
        return switch (this) {
            case USER_POOL_RESOURCE_READ, USER_POOL_RESOURCE_UPDATE, USER_POOL_CLIENT_READ, USER_POOL_CLIENT_UPDATE ->
                true;
            default -> false;
        };
    }

    private static Map<String, RateCategory> byOperation() {
        Map<String, RateCategory> categories = new HashMap<>();
        Arrays.stream(values())
                .forEach(category -> category.operations.forEach(operation -> categories.put(operation, category)));
        return Map.copyOf(categories);
    }
}
