package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.util.VersionInfo;

/** Properties of resources: converted, or refused before anything is made. */
class PropertiesTest {

    private static final String POOL = """
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
                Properties: %s
            """;

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{AutoVerifiedAttributes: email} | AutoVerifiedAttributes: a list is expected, and this is the text 'email'.",
                "{UserPoolName: [a]} | UserPoolName: a text is expected, and this is a list.",
                "{Policies: strict} | Policies: a map is expected, and this is the text 'strict'.",
                "{Policies: {PasswordPolicy: {MinimumLength: long}}} | Policies.PasswordPolicy.MinimumLength: an integer is"
                        + " expected, and this is the text 'long'.",
                "{UsernameConfiguration: {CaseSensitive: maybe}} | UsernameConfiguration.CaseSensitive: true or false is"
                        + " expected, and this is the text 'maybe'.",
                "{Schema: [{Name: a}, {Name: [b]}]} | Schema[1].Name: a text is expected, and this is a list.",
                "{EnabledMfas: [SMS_MFA, FAX]} | EnabledMfas[1]: the text 'FAX' is not a second factor. There are SMS_MFA,"
                        + " SOFTWARE_TOKEN_MFA, EMAIL_OTP.",
                "{WebAuthnRelyingPartyID: [a]} | WebAuthnRelyingPartyID: a text is expected, and this is a list."
            })
    void a_property_of_the_wrong_type(String properties, String message) {
        kit.assertRefused(POOL.formatted(properties), ", line 4, Resources.Pool.Properties." + message);
    }

    @Test
    void an_unknown_property_of_a_structure() {
        kit.assertRefused(
                POOL.formatted("{UserAttributeUpdateSettings: {RequireVerification: [email]}}"),
                ", line 4, Resources.Pool.Properties.UserAttributeUpdateSettings.RequireVerification:"
                        + " UserAttributeUpdateSettings has no property 'RequireVerification' that version "
                        + VersionInfo.SDK_VERSION
                        + " of the AWS SDK knows. It has AttributesRequireVerificationBeforeUpdate.");
    }

    @Test
    void the_apis_name_of_a_property_is_not_the_templates() {
        kit.assertRefused(
                "Resources: {User: {Type: 'AWS::Cognito::UserPoolUser', Properties: {TemporaryPassword: x}}}\n",
                ", line 1, Resources.User.Properties.TemporaryPassword: AWS::Cognito::UserPoolUser has no property"
                        + " 'TemporaryPassword' that version " + VersionInfo.SDK_VERSION
                        + " of the AWS SDK knows. It has"
                        + " ClientMetadata, DesiredDeliveryMediums, ForceAliasCreation, MessageAction, UserAttributes,"
                        + " UserPoolId, Username, ValidationData.");
    }

    @Test
    void a_property_that_has_to_be_there() {
        kit.assertRefused(
                "Resources: {User: {Type: 'AWS::Cognito::UserPoolUser', Properties: {UserPoolId: x}}}\n",
                ", line 1, Resources.User.Properties: Username is missing.");
    }

    @Test
    void an_unknown_member_of_a_resource() {
        kit.assertRefused(
                "Resources: {Pool: {Type: 'AWS::Cognito::UserPool', Propertys: {}}}\n",
                ", line 1, Resources.Pool.Propertys: a resource has no 'Propertys'. It has Type, Properties, DependsOn,"
                        + " Condition, DeletionPolicy, UpdateReplacePolicy, Metadata.");
    }

    @Test
    void texts_become_numbers_and_booleans() {
        var stacks =
                kit.provision(POOL.formatted("{Policies: {PasswordPolicy: {MinimumLength: '12', RequireSymbols: 'true',"
                        + " RequireNumbers: yes}}, UserPoolTags: {Team: 7}}"));

        String poolId = TemplateKit.ref(stacks, "AWS::Cognito::UserPool");
        var pool = kit.cognito().describeUserPool(r -> r.userPoolId(poolId)).userPool();
        assertThat(pool.policies().passwordPolicy().minimumLength()).isEqualTo(12);
        assertThat(pool.policies().passwordPolicy().requireSymbols()).isTrue();
        assertThat(pool.policies().passwordPolicy().requireNumbers()).isTrue();
        assertThat(pool.userPoolTags()).containsEntry("Team", "7");
    }
}
