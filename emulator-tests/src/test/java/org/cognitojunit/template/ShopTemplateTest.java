package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.internal.template.ProvisionedStacks;
import org.cognitojunit.internal.template.resource.CreatedResource;
import org.cognitojunit.internal.template.stack.Output;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeIdentityProviderResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** A template as a team has it, with a function and a role in it, in YAML and the same in JSON. */
class ShopTemplateTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:AddClaims";

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    private static ProvisionedStacks provision(String format, String stage, String domain) {
        return kit.provision(TemplateDefinition.builder("classpath:templates/shop." + format)
                .parameter("Stage", stage)
                .parameter("DomainPrefix", domain)
                .parameter("GoogleClientSecret", "google-secret")
                .parameter("CallbackUrls", "https://a.example/callback,https://b.example/callback")
                .resources("AWS::Cognito::*")
                .value("AddClaims.Arn", FUNCTION)
                .build());
    }

    private static CreatedResource made(ProvisionedStacks stacks, String type, String logicalId) {
        return stacks.ofType("AWS::Cognito::" + type).stream()
                .filter(made -> made.wanted().logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void the_pool(String format) {
        ProvisionedStacks stacks = provision(format, "test", "pool-" + format);

        String poolId = made(stacks, "UserPool", "Customers").ref();
        UserPoolType pool =
                kit.cognito().describeUserPool(r -> r.userPoolId(poolId)).userPool();
        assertThat(pool.name()).isEqualTo("shop-test-customers");
        assertThat(pool.deletionProtectionAsString()).isEqualTo("INACTIVE");
        assertThat(pool.usernameConfiguration().caseSensitive()).isFalse();
        assertThat(pool.aliasAttributesAsStrings()).containsExactly("email");
        assertThat(pool.mfaConfiguration()).isEqualTo(UserPoolMfaType.OPTIONAL);
        assertThat(pool.policies().passwordPolicy().minimumLength()).isEqualTo(10);
        assertThat(pool.policies().passwordPolicy().temporaryPasswordValidityDays())
                .isEqualTo(3);
        assertThat(pool.adminCreateUserConfig().allowAdminCreateUserOnly()).isFalse();
        assertThat(pool.adminCreateUserConfig().inviteMessageTemplate().emailSubject())
                .isEqualTo("Welcome to the shop");
        assertThat(pool.lambdaConfig().preTokenGeneration()).isEqualTo(FUNCTION);
        assertThat(pool.userPoolTags()).isEqualTo(Map.of("Stage", "test", "CostCenter", "4711"));
        Map<String, SchemaAttributeType> schema = pool.schemaAttributes().stream()
                .collect(Collectors.toMap(SchemaAttributeType::name, Function.identity()));
        assertThat(schema.get("email").required()).isTrue();
        assertThat(schema.get("custom:tenant").stringAttributeConstraints().maxLength())
                .isEqualTo("36");
        assertThat(schema.get("custom:points").numberAttributeConstraints().minValue())
                .isEqualTo("0");
        assertThat(kit.cognito()
                        .getUserPoolMfaConfig(r -> r.userPoolId(poolId))
                        .softwareTokenMfaConfiguration()
                        .enabled())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void the_clients(String format) {
        ProvisionedStacks stacks = provision(format, "test", "clients-" + format);

        UserPoolClientType web = client(made(stacks, "UserPoolClient", "Web"));
        assertThat(web.clientName()).isEqualTo("web");
        assertThat(web.clientSecret()).isNull();
        assertThat(web.supportedIdentityProviders()).containsExactlyInAnyOrder("COGNITO", "Google");
        assertThat(web.callbackURLs())
                .containsExactlyInAnyOrder("https://a.example/callback", "https://b.example/callback");
        assertThat(web.logoutURLs()).isEmpty();
        assertThat(web.accessTokenValidity()).isEqualTo(15);
        assertThat(web.tokenValidityUnits().accessTokenAsString()).isEqualTo("minutes");
        assertThat(web.allowedOAuthScopes())
                .containsExactlyInAnyOrder("openid", "email", "https://api.test.shop.example/orders.read");
        UserPoolClientType backend = client(made(stacks, "UserPoolClient", "Backend"));
        assertThat(backend.clientName()).matches("shop-Backend-[0-9A-F]{12}");
        assertThat(backend.allowedOAuthFlows()).containsExactly(OAuthFlowType.CLIENT_CREDENTIALS);
        assertThat(backend.clientSecret()).isEqualTo(TemplateKit.output(stacks, "BackendClientSecret"));
    }

    private static UserPoolClientType client(CreatedResource made) {
        return kit.cognito()
                .describeUserPoolClient(r -> r.userPoolId(made.poolId()).clientId(made.ref()))
                .userPoolClient();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void what_else_is_in_the_pool(String format) {
        ProvisionedStacks stacks = provision(format, "test", "rest-" + format);

        String poolId = made(stacks, "UserPool", "Customers").ref();
        DescribeIdentityProviderResponse google =
                kit.cognito().describeIdentityProvider(r -> r.userPoolId(poolId).providerName("Google"));
        assertThat(google.identityProvider().providerDetails()).containsEntry("client_secret", "google-secret");
        assertThat(google.identityProvider().attributeMapping()).containsEntry("email", "email");
        assertThat(kit.cognito()
                        .describeResourceServer(r -> r.userPoolId(poolId).identifier("https://api.test.shop.example"))
                        .resourceServer()
                        .scopes())
                .extracting(scope -> scope.scopeName())
                .containsExactly("orders.read", "orders.write");
        assertThat(kit.cognito()
                        .describeUserPoolDomain(r -> r.domain("rest-" + format))
                        .domainDescription()
                        .userPoolId())
                .isEqualTo(poolId);
        assertThat(kit.cognito()
                        .getGroup(r -> r.userPoolId(poolId).groupName("operators"))
                        .group()
                        .description())
                .isEqualTo("Operators of shop");
        assertThat(kit.cognito()
                        .adminGetUser(r -> r.userPoolId(poolId).username("alice"))
                        .userAttributes())
                .contains(AttributeType.builder()
                        .name("custom:tenant")
                        .value("acme")
                        .build());
        assertThat(kit.cognito()
                        .listUsersInGroup(r -> r.userPoolId(poolId).groupName("operators"))
                        .users())
                .extracting(user -> user.username())
                .containsExactly("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void the_outputs(String format) {
        ProvisionedStacks stacks = provision(format, "dev", "outputs-" + format);

        String poolId = made(stacks, "UserPool", "Customers").ref();
        assertThat(stacks.outputs()).containsOnlyKeys("shop");
        assertThat(stacks.outputs().get("shop"))
                .extracting(Output::name)
                .containsExactly(
                        "UserPoolId", "Issuer", "WebClientId", "BackendClientSecret", "SignInUrl", "FunctionArn");
        assertThat(TemplateKit.output(stacks, "UserPoolId")).isEqualTo(poolId);
        assertThat(TemplateKit.output(stacks, "Issuer"))
                .isEqualTo(kit.backend().issuer(poolId).toString());
        assertThat(TemplateKit.output(stacks, "SignInUrl"))
                .isEqualTo("https://outputs-" + format + ".auth.us-east-1.amazoncognito.com/login");
        assertThat(TemplateKit.output(stacks, "FunctionArn")).isEqualTo(FUNCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void production_has_no_operators_and_is_protected(String format) {
        ProvisionedStacks stacks = provision(format, "prod", "prod-" + format);

        String poolId = made(stacks, "UserPool", "Customers").ref();
        assertThat(stacks.ofType("AWS::Cognito::UserPoolGroup")).isEmpty();
        assertThat(stacks.ofType("AWS::Cognito::UserPoolUser")).isEmpty();
        assertThat(kit.cognito()
                        .describeUserPool(r -> r.userPoolId(poolId))
                        .userPool()
                        .deletionProtectionAsString())
                .isEqualTo("ACTIVE");
        assertThat(client(made(stacks, "UserPoolClient", "Web")).logoutURLs()).containsExactly("https://shop.example/");
    }
}
