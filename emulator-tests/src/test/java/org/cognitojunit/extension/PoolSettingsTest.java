package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_RUN;

import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolAttribute;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolDevices;
import org.cognitojunit.PoolMessages;
import org.cognitojunit.PoolMfa;
import org.cognitojunit.PoolPasskeys;
import org.cognitojunit.PoolPasswordPolicy;
import org.cognitojunit.PoolResourceServer;
import org.cognitojunit.PoolSignIn;
import org.cognitojunit.PoolUser;
import org.cognitojunit.PoolVerification;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.AttributeType;
import org.cognitojunit.definition.DeviceTracking;
import org.cognitojunit.definition.FirstFactor;
import org.cognitojunit.definition.MessageSettings;
import org.cognitojunit.definition.MfaFactor;
import org.cognitojunit.definition.MfaMode;
import org.cognitojunit.definition.OAuthFlow;
import org.cognitojunit.definition.PasskeySettings;
import org.cognitojunit.definition.RecoveryMechanism;
import org.cognitojunit.definition.ThreatProtection;
import org.cognitojunit.definition.Tier;
import org.cognitojunit.definition.UserPoolDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserPoolMfaConfigResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordPolicyType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** What a definition says of a pool, the pool is, as the API shows it. */
class PoolSettingsTest {

    static final String ROLE = "arn:aws:iam::123456789012:role/sms";
    static final String IDENTITY = "arn:aws:ses:us-east-1:123456789012:identity/shop@example.com";

    private static final UserPoolDefinition EVERYTHING = UserPoolDefinition.builder()
            .name("shop")
            .firstFactors(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN)
            .aliasAttributes("email", "preferred_username")
            .usernameCaseSensitive(false)
            .passwordPolicy(policy -> policy.minimumLength(12)
                    .requireUppercase(false)
                    .requireSymbols(false)
                    .historySize(3)
                    .temporaryPasswordValidity(Duration.ofDays(2)))
            .attribute(
                    "department", attribute -> attribute.mutable(false).min(2).max(20))
            .attribute(
                    "level", attribute -> attribute.type(AttributeType.NUMBER).max(9))
            .attribute("email", attribute -> attribute.required(true))
            .autoVerifiedAttributes("email", "phone_number")
            .verifiedBeforeUpdate("email")
            .accountRecovery(RecoveryMechanism.VERIFIED_PHONE_NUMBER, RecoveryMechanism.VERIFIED_EMAIL)
            .mfa(MfaMode.OPTIONAL, MfaFactor.EMAIL_OTP, MfaFactor.SMS_MFA, MfaFactor.SOFTWARE_TOKEN_MFA)
            .passkeys(new PasskeySettings("shop.example.com", true, true))
            .devices(DeviceTracking.USER_OPT_IN, true)
            .messages(new MessageSettings(IDENTITY, ROLE, "shop"))
            .selfSignUp(false)
            .deletionProtection(true)
            .tier(Tier.PLUS)
            .threatProtection(ThreatProtection.AUDIT)
            .resourceServer(
                    "https://orders.example.com",
                    server -> server.name("Orders").scope("read", "See orders").scope("write"))
            .domain("shop-{pool}")
            .client(client -> client.generateSecret(true)
                    .oauthFlows(OAuthFlow.CODE)
                    .oauthScopes("openid", "https://orders.example.com/read")
                    .callbackUrls("https://shop.example.com/in", "https://shop.example.com/in2")
                    .defaultRedirectUrl("https://shop.example.com/in2")
                    .logoutUrls("https://shop.example.com/out")
                    .identityProviders("COGNITO")
                    .readAttributes("email", "custom:department")
                    .writeAttributes("email")
                    .propagateUserContext(true))
            .user(
                    "alice",
                    user -> user.password("correct-horse-1")
                            .attribute("email", "alice@example.com")
                            .attribute("custom:department", "books"))
            .build();

    @Test
    void the_annotation_says_all_that_the_builder_can() {
        TestKit.run(ByAnnotation.class).passed(1);
    }

    @CognitoUserPool(
            name = "shop",
            signIn =
                    @PoolSignIn(
                            firstFactors = {FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN},
                            aliasAttributes = {"email", "preferred_username"},
                            usernameCaseSensitive = false),
            passwordPolicy =
                    @PoolPasswordPolicy(
                            minimumLength = 12,
                            requireUppercase = false,
                            requireSymbols = false,
                            historySize = 3,
                            temporaryPasswordValidity = "P2D"),
            attributes = {
                @PoolAttribute(name = "custom:department", mutable = false, min = "2", max = "20"),
                @PoolAttribute(name = "level", type = AttributeType.NUMBER, max = "9"),
                @PoolAttribute(name = "email", required = true)
            },
            verification =
                    @PoolVerification(
                            autoVerifiedAttributes = {"email", "phone_number"},
                            verifiedBeforeUpdate = "email",
                            accountRecovery = {RecoveryMechanism.VERIFIED_PHONE_NUMBER, RecoveryMechanism.VERIFIED_EMAIL
                            }),
            mfa =
                    @PoolMfa(
                            mode = MfaMode.OPTIONAL,
                            factors = {MfaFactor.SMS_MFA, MfaFactor.SOFTWARE_TOKEN_MFA, MfaFactor.EMAIL_OTP}),
            passkeys =
                    @PoolPasskeys(
                            relyingPartyId = "shop.example.com",
                            userVerificationRequired = true,
                            twoFactors = true),
            devices = @PoolDevices(tracking = DeviceTracking.USER_OPT_IN, challengeRequiredOnNewDevice = true),
            messages = @PoolMessages(emailIdentityArn = IDENTITY, smsRoleArn = ROLE, smsExternalId = "shop"),
            selfSignUp = false,
            deletionProtection = true,
            tier = Tier.PLUS,
            threatProtection = ThreatProtection.AUDIT,
            resourceServers =
                    @PoolResourceServer(
                            value = "https://orders.example.com",
                            name = "Orders",
                            scopes = {"read=See orders", "write"}),
            domain = "shop-{pool}",
            client =
                    @PoolClient(
                            generateSecret = true,
                            oauthFlows = OAuthFlow.CODE,
                            oauthScopes = {"openid", "https://orders.example.com/read"},
                            callbackUrls = {"https://shop.example.com/in", "https://shop.example.com/in2"},
                            defaultRedirectUrl = "https://shop.example.com/in2",
                            logoutUrls = "https://shop.example.com/out",
                            identityProviders = "COGNITO",
                            readAttributes = {"email", "custom:department"},
                            writeAttributes = "email",
                            propagateUserContext = true),
            users =
                    @PoolUser(
                            name = "alice",
                            password = "correct-horse-1",
                            attributes = {"email=alice@example.com", "custom:department=books"}))
    static class ByAnnotation {

        @Test
        void test(UserPool pool) {
            assertThat(pool.definition()).isEqualTo(EVERYTHING).hasSameHashCodeAs(EVERYTHING);
        }
    }

    @Test
    void the_pool_is_what_the_definition_says() {
        TestKit.run(Everything.class).passed(8);
    }

    static class Everything {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.of(EVERYTHING);

        private static UserPoolType described(UserPool pool) {
            return pool.client().describeUserPool(r -> r.userPoolId(pool.id())).userPool();
        }

        @Test
        void policies(UserPool pool) {
            PasswordPolicyType policy = described(pool).policies().passwordPolicy();

            assertThat(policy.minimumLength()).isEqualTo(12);
            assertThat(policy.requireUppercase()).isFalse();
            assertThat(policy.requireLowercase()).isTrue();
            assertThat(policy.requireNumbers()).isTrue();
            assertThat(policy.requireSymbols()).isFalse();
            assertThat(policy.passwordHistorySize()).isEqualTo(3);
            assertThat(policy.temporaryPasswordValidityDays()).isEqualTo(2);
            assertThat(described(pool).policies().signInPolicy().allowedFirstAuthFactorsAsStrings())
                    .containsExactly("PASSWORD", "WEB_AUTHN");
        }

        @Test
        void names(UserPool pool) {
            assertThat(described(pool).aliasAttributesAsStrings()).containsExactly("email", "preferred_username");
            assertThat(described(pool).usernameConfiguration().caseSensitive()).isFalse();
        }

        @Test
        void attributes(UserPool pool) {
            SchemaAttributeType department = attribute(pool, "custom:department");
            SchemaAttributeType level = attribute(pool, "custom:level");

            assertThat(department.attributeDataTypeAsString()).isEqualTo("String");
            assertThat(department.mutable()).isFalse();
            assertThat(department.stringAttributeConstraints().minLength()).isEqualTo("2");
            assertThat(department.stringAttributeConstraints().maxLength()).isEqualTo("20");
            assertThat(level.attributeDataTypeAsString()).isEqualTo("Number");
            assertThat(level.mutable()).isTrue();
            assertThat(level.numberAttributeConstraints().maxValue()).isEqualTo("9");
            assertThat(attribute(pool, "email").required()).isTrue();
            assertThat(attribute(pool, "name").required()).isFalse();
        }

        private static SchemaAttributeType attribute(UserPool pool, String name) {
            return described(pool).schemaAttributes().stream()
                    .filter(attribute -> attribute.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void verification(UserPool pool) {
            UserPoolType described = described(pool);

            assertThat(described.autoVerifiedAttributesAsStrings()).containsExactly("email", "phone_number");
            assertThat(described.userAttributeUpdateSettings().attributesRequireVerificationBeforeUpdateAsStrings())
                    .containsExactly("email");
            assertThat(described.accountRecoverySetting().recoveryMechanisms())
                    .extracting(m -> m.priority() + " " + m.nameAsString())
                    .containsExactly("1 verified_phone_number", "2 verified_email");
            assertThat(described.emailConfiguration().sourceArn()).isEqualTo(IDENTITY);
            assertThat(described.smsConfiguration().snsCallerArn()).isEqualTo(ROLE);
            assertThat(described.smsConfiguration().externalId()).isEqualTo("shop");
        }

        @Test
        void mfa(UserPool pool) {
            GetUserPoolMfaConfigResponse mfa = pool.client().getUserPoolMfaConfig(r -> r.userPoolId(pool.id()));

            assertThat(mfa.mfaConfigurationAsString()).isEqualTo("OPTIONAL");
            assertThat(mfa.smsMfaConfiguration().smsConfiguration().snsCallerArn())
                    .isEqualTo(ROLE);
            assertThat(mfa.softwareTokenMfaConfiguration().enabled()).isTrue();
            assertThat(mfa.emailMfaConfiguration()).isNotNull();
            assertThat(mfa.webAuthnConfiguration().relyingPartyId()).isEqualTo("shop.example.com");
            assertThat(mfa.webAuthnConfiguration().userVerificationAsString()).isEqualTo("required");
            assertThat(mfa.webAuthnConfiguration().factorConfigurationAsString())
                    .isEqualTo("MULTI_FACTOR_WITH_USER_VERIFICATION");
        }

        @Test
        void the_rest(UserPool pool) {
            UserPoolType described = described(pool);

            assertThat(described.deviceConfiguration().deviceOnlyRememberedOnUserPrompt())
                    .isTrue();
            assertThat(described.deviceConfiguration().challengeRequiredOnNewDevice())
                    .isTrue();
            assertThat(described.adminCreateUserConfig().allowAdminCreateUserOnly())
                    .isTrue();
            assertThat(described.deletionProtectionAsString()).isEqualTo("ACTIVE");
            assertThat(described.userPoolTierAsString()).isEqualTo("PLUS");
            assertThat(described.userPoolAddOns().advancedSecurityModeAsString())
                    .isEqualTo("AUDIT");
            assertThat(described.domain())
                    .isEqualTo(pool.domain().orElseThrow())
                    .isEqualTo("shop-"
                            + pool.id().substring(pool.id().indexOf('_') + 1).toLowerCase(java.util.Locale.ROOT));
            assertThat(pool.name()).endsWith("PoolSettingsTest.Everything.shop");
        }

        @Test
        void resource_servers(UserPool pool) {
            ResourceServerType server = pool.client()
                    .describeResourceServer(r -> r.userPoolId(pool.id()).identifier("https://orders.example.com"))
                    .resourceServer();

            assertThat(server.name()).isEqualTo("Orders");
            assertThat(server.scopes())
                    .extracting(scope -> scope.scopeName() + "=" + scope.scopeDescription())
                    .containsExactly("read=See orders", "write=write");
        }

        @Test
        void client(UserPool pool, AppClient appClient, TestUser alice) {
            UserPoolClientType client = pool.client()
                    .describeUserPoolClient(r -> r.userPoolId(pool.id()).clientId(appClient.id()))
                    .userPoolClient();

            assertThat(client.allowedOAuthFlowsUserPoolClient()).isTrue();
            assertThat(client.allowedOAuthFlowsAsStrings()).containsExactly("code");
            assertThat(client.allowedOAuthScopes())
                    .containsExactlyInAnyOrder("openid", "https://orders.example.com/read");
            assertThat(client.callbackURLs())
                    .containsExactlyInAnyOrder("https://shop.example.com/in", "https://shop.example.com/in2");
            assertThat(client.defaultRedirectURI()).isEqualTo("https://shop.example.com/in2");
            assertThat(client.logoutURLs()).containsExactly("https://shop.example.com/out");
            assertThat(client.supportedIdentityProviders()).containsExactly("COGNITO");
            assertThat(client.readAttributes()).containsExactlyInAnyOrder("email", "custom:department");
            assertThat(client.writeAttributes()).containsExactly("email");
            assertThat(client.enablePropagateAdditionalUserContextData()).isTrue();
            assertThat(pool.adminSignIn("ALICE", alice.password())
                            .expectTokens()
                            .idTokenClaims())
                    .containsEntry("custom:department", "books");
        }
    }

    @Test
    void what_is_not_said_is_not_sent() {
        TestKit.run(Nothing.class, UsernameAttributes.class).passed(2);
    }

    @CognitoUserPool
    static class Nothing {

        @Test
        void test(UserPool pool) {
            UserPoolType described =
                    pool.client().describeUserPool(r -> r.userPoolId(pool.id())).userPool();

            assertThat(described.usernameConfiguration()).isNull();
            assertThat(described.deviceConfiguration()).isNull();
            assertThat(described.userPoolAddOns()).isNull();
            assertThat(described.smsConfiguration()).isNull();
            assertThat(described.hasAliasAttributes()).isFalse();
            assertThat(described.hasUsernameAttributes()).isFalse();
            assertThat(described.hasAutoVerifiedAttributes()).isFalse();
            assertThat(described.domain()).isNull();
            assertThat(pool.domain()).isEmpty();
        }
    }

    @CognitoUserPool(
            signIn = @PoolSignIn(usernameAttributes = "email"),
            verification = @PoolVerification(accountRecovery = RecoveryMechanism.ADMIN_ONLY),
            users = @PoolUser(name = "alice@example.com", password = "Correct-Horse-1"))
    static class UsernameAttributes {

        @Test
        void test(UserPool pool, TestUser alice) {
            assertThat(pool.adminSignIn(alice).expectTokens().idTokenClaims())
                    .containsEntry("email", "alice@example.com");
        }
    }

    @Test
    void a_pool_that_requires_mfa_asks_for_it() {
        TestKit.run(RequiresMfa.class).passed(1);
    }

    @CognitoUserPool(
            mfa = @PoolMfa(mode = MfaMode.ON, factors = MfaFactor.SOFTWARE_TOKEN_MFA),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class RequiresMfa {

        @Test
        void test(UserPool pool, TestUser alice) {
            pool.adminSignIn(alice).expectChallenge("MFA_SETUP");
        }
    }

    @Test
    void clean_up_takes_the_domain_and_lifts_the_protection_before_it_deletes_the_pool() {
        TestKit run = TestKit.run(WatchedBackend.parameters("clean-up"), Protected.class, ProtectedForTheRun.class);

        run.passed(2);
        WatchedBackend.Log log = WatchedBackend.log("clean-up");
        assertThat(log.calls)
                .containsSubsequence("DescribeUserPool", "DeleteUserPoolDomain", "UpdateUserPool", "DeleteUserPool")
                .filteredOn("DeleteUserPoolDomain"::equals)
                .hasSize(2);
        assertThat(log.deleted).containsExactlyInAnyOrderElementsOf(log.created).hasSize(2);
        assertThat(log.leftBehind).isEmpty();
    }

    @CognitoUserPool(
            domain = "kept-{pool}",
            deletionProtection = true,
            mfa = @PoolMfa(mode = MfaMode.ON, factors = MfaFactor.SOFTWARE_TOKEN_MFA))
    static class Protected {

        @Test
        void test(UserPool pool) {
            assertThat(pool.domain()).isPresent();
        }
    }

    @CognitoUserPool(domain = "kept-{pool}", deletionProtection = true, lifecycle = PER_RUN)
    static class ProtectedForTheRun {

        @Test
        void test(UserPool pool) {
            assertThat(pool.domain()).isPresent();
        }
    }

    @Test
    void a_domain_and_a_protection_that_the_test_has_added_are_removed_too() {
        TestKit run = TestKit.run(WatchedBackend.parameters("clean-up of additions"), AddsADomain.class);

        run.passed(1);
        assertThat(WatchedBackend.log("clean-up of additions").deleted).hasSize(1);
        assertThat(WatchedBackend.log("clean-up of additions").leftBehind).isEmpty();
    }

    @CognitoUserPool
    static class AddsADomain {

        @Test
        void test(UserPool pool) {
            pool.client().createUserPoolDomain(r -> r.userPoolId(pool.id()).domain("added-by-a-test"));
            pool.client().updateUserPool(r -> r.userPoolId(pool.id()).deletionProtection("ACTIVE"));
        }
    }

    @Test
    void a_protected_pool_with_a_domain_that_is_refused_halfway_is_not_left_behind() {
        TestKit run = TestKit.run(WatchedBackend.parameters("halfway"), RefusedHalfway.class);

        assertThat(run.failure())
                .isExactlyInstanceOf(ProvisioningException.class)
                .hasMessage("The user pool of @CognitoUserPool on class "
                        + "org.cognitojunit.extension.PoolSettingsTest$RefusedHalfway could not be made on the watched "
                        + "backend: CreateUserPoolClient 'app-client' failed with ScopeDoesNotExistException: Invalid "
                        + "scope requested: https://orders.example.com/read")
                .extracting(Throwable::getSuppressed, InstanceOfAssertFactories.ARRAY)
                .isEmpty();
        WatchedBackend.Log log = WatchedBackend.log("halfway");
        assertThat(log.calls)
                .containsSubsequence(
                        "CreateUserPool",
                        "CreateUserPoolDomain",
                        "CreateUserPoolClient",
                        "DeleteUserPoolDomain",
                        "UpdateUserPool",
                        "DeleteUserPool");
        assertThat(log.leftBehind).isEmpty();
    }

    @CognitoUserPool(
            domain = "halfway-{pool}",
            deletionProtection = true,
            client =
                    @PoolClient(
                            oauthFlows = OAuthFlow.CODE,
                            oauthScopes = "https://orders.example.com/read",
                            callbackUrls = "https://shop.example.com"))
    static class RefusedHalfway {

        @Test
        void test() {}
    }
}
