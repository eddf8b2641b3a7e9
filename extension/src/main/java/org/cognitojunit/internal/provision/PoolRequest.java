package org.cognitojunit.internal.provision;

import java.util.ArrayList;
import java.util.List;
import org.cognitojunit.definition.AttributeDefinition;
import org.cognitojunit.definition.AttributeType;
import org.cognitojunit.definition.DeviceSettings;
import org.cognitojunit.definition.DeviceTracking;
import org.cognitojunit.definition.FirstFactor;
import org.cognitojunit.definition.MessageSettings;
import org.cognitojunit.definition.PasswordPolicy;
import org.cognitojunit.definition.PoolSettings;
import org.cognitojunit.definition.RecoveryMechanism;
import org.cognitojunit.definition.SignInSettings;
import org.cognitojunit.definition.ThreatProtection;
import org.cognitojunit.definition.Tier;
import org.cognitojunit.definition.VerificationSettings;
import org.cognitojunit.internal.sdk.NewerSdk;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordPolicyType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolPolicyType;

/**
 * Says in the words of the API what a pool is to be. What is as Cognito has it anyhow is not sent, so that a backend or an SDK
 * that does not know it yet still serves.
 */
final class PoolRequest {

    private PoolRequest() {}

    static CreateUserPoolRequest.Builder of(PoolSettings settings) {
        CreateUserPoolRequest.Builder request =
                CreateUserPoolRequest.builder().policies(policies(settings)).schema(schema(settings.attributes()));
        signIn(request, settings.signIn());
        verification(request, settings.verification());
        messages(request, settings.messages());
        devices(request, settings.devices());
        if (!settings.selfSignUp()) {
            request.adminCreateUserConfig(c -> c.allowAdminCreateUserOnly(true));
        }
        if (settings.deletionProtection()) {
            request.deletionProtection(DeletionProtectionType.ACTIVE);
        }
        if (settings.tier() != Tier.ESSENTIALS) {
            NewerSdk.call("tier", () -> request.userPoolTier(settings.tier().name()));
        }
        if (settings.threatProtection() != ThreatProtection.OFF) {
            request.userPoolAddOns(
                    a -> a.advancedSecurityMode(settings.threatProtection().name()));
        }
        return request;
    }

    private static @Nullable UserPoolPolicyType policies(PoolSettings settings) {
        PasswordPolicy policy = settings.passwordPolicy();
        List<FirstFactor> factors = settings.signIn().firstFactors();
        if (policy.equals(PasswordPolicy.DEFAULT) && factors.isEmpty()) {
            return null;
        }
        UserPoolPolicyType.Builder policies = UserPoolPolicyType.builder();
        if (!policy.equals(PasswordPolicy.DEFAULT)) {
            policies.passwordPolicy(passwordPolicy(policy));
        }
        if (!factors.isEmpty()) {
            List<String> names = factors.stream().map(FirstFactor::name).toList();
            NewerSdk.call(
                    "firstFactors", () -> policies.signInPolicy(s -> s.allowedFirstAuthFactorsWithStrings(names)));
        }
        return policies.build();
    }

    private static PasswordPolicyType passwordPolicy(PasswordPolicy policy) {
        PasswordPolicyType.Builder request = PasswordPolicyType.builder()
                .minimumLength(policy.minimumLength())
                .requireUppercase(policy.requireUppercase())
                .requireLowercase(policy.requireLowercase())
                .requireNumbers(policy.requireNumbers())
                .requireSymbols(policy.requireSymbols())
                .temporaryPasswordValidityDays(
                        Math.toIntExact(policy.temporaryPasswordValidity().toDays()));
        if (policy.historySize() > 0) {
            NewerSdk.call("historySize", () -> request.passwordHistorySize(policy.historySize()));
        }
        return request.build();
    }

    private static @Nullable List<SchemaAttributeType> schema(List<AttributeDefinition> attributes) {
        return attributes.isEmpty()
                ? null
                : attributes.stream().map(PoolRequest::attribute).toList();
    }

    private static SchemaAttributeType attribute(AttributeDefinition attribute) {
        SchemaAttributeType.Builder request = SchemaAttributeType.builder()
                .name(attribute.name())
                .attributeDataType(attribute.type().wireName())
                .required(attribute.required())
                .mutable(attribute.mutable());
        String min = text(attribute.min());
        String max = text(attribute.max());
        if (min == null && max == null) {
            return request.build();
        }
        if (attribute.type() == AttributeType.NUMBER) {
            request.numberAttributeConstraints(c -> c.minValue(min).maxValue(max));
        } else {
            request.stringAttributeConstraints(c -> c.minLength(min).maxLength(max));
        }
        return request.build();
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    private static void signIn(CreateUserPoolRequest.Builder request, SignInSettings signIn) {
        request.aliasAttributesWithStrings(orNull(signIn.aliasAttributes()))
                .usernameAttributesWithStrings(orNull(signIn.usernameAttributes()));
        if (!signIn.usernameCaseSensitive()) {
            request.usernameConfiguration(c -> c.caseSensitive(false));
        }
    }

    private static void verification(CreateUserPoolRequest.Builder request, VerificationSettings verification) {
        request.autoVerifiedAttributesWithStrings(orNull(verification.autoVerifiedAttributes()));
        if (!verification.verifiedBeforeUpdate().isEmpty()) {
            request.userAttributeUpdateSettings(
                    u -> u.attributesRequireVerificationBeforeUpdateWithStrings(verification.verifiedBeforeUpdate()));
        }
        List<RecoveryOptionType> recovery = new ArrayList<>();
        for (RecoveryMechanism mechanism : verification.accountRecovery()) {
            recovery.add(RecoveryOptionType.builder()
                    .name(mechanism.wireName())
                    .priority(recovery.size() + 1)
                    .build());
        }
        if (!recovery.isEmpty()) {
            request.accountRecoverySetting(a -> a.recoveryMechanisms(recovery));
        }
    }

    private static void messages(CreateUserPoolRequest.Builder request, MessageSettings messages) {
        if (messages.emailIdentityArn() != null) {
            request.emailConfiguration(e -> e.emailSendingAccount("DEVELOPER").sourceArn(messages.emailIdentityArn()));
        }
        if (messages.smsRoleArn() != null) {
            request.smsConfiguration(s -> s.snsCallerArn(messages.smsRoleArn()).externalId(messages.smsExternalId()));
        }
    }

    private static void devices(CreateUserPoolRequest.Builder request, DeviceSettings devices) {
        if (devices.tracking() != DeviceTracking.NEVER) {
            request.deviceConfiguration(
                    d -> d.deviceOnlyRememberedOnUserPrompt(devices.tracking() == DeviceTracking.USER_OPT_IN)
                            .challengeRequiredOnNewDevice(devices.challengeRequiredOnNewDevice()));
        }
    }

    private static @Nullable List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
