package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.internal.template.ProvisionedStacks;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserPoolMfaConfigResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** The resource types that {@link ShopTemplateTest} does not have, and what is particular of the others. */
class ResourceTypesTest {

    private static final String POOL = """
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
                Properties: {UserPoolTier: PLUS, UserPoolAddOns: {AdvancedSecurityMode: ENFORCED}}
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties: {UserPoolId: !Ref Pool}
              Domain:
                Type: AWS::Cognito::UserPoolDomain
                Properties: {UserPoolId: !Ref Pool, Domain: %s, ManagedLoginVersion: 2}
              It:
                DependsOn: Domain
                Type: AWS::Cognito::%s
                Properties:
                  UserPoolId: !Ref Pool
            """;

    private static final String USER = """
            Resources:
              Pool: {Type: 'AWS::Cognito::UserPool'}
              Bob:
                Type: AWS::Cognito::UserPoolUser
                Properties:
                  UserPoolId: !Ref Pool
                  Username: bob
                  DesiredDeliveryMediums: [EMAIL]
                  UserAttributes: [{Name: email, Value: bob@example.com}]
            """;

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    private static String poolId(ProvisionedStacks stacks) {
        return TemplateKit.ref(stacks, "AWS::Cognito::UserPool");
    }

    private static String clientId(ProvisionedStacks stacks) {
        return TemplateKit.ref(stacks, "AWS::Cognito::UserPoolClient");
    }

    @Test
    void second_factors_of_all_kinds() {
        String poolId = poolId(kit.provision("""
                Resources:
                  Pool:
                    Type: AWS::Cognito::UserPool
                    Properties:
                      UserPoolTier: ESSENTIALS
                      MfaConfiguration: 'ON'
                      EnabledMfas: [SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP]
                      SmsAuthenticationMessage: 'SMS {####}'
                      SmsConfiguration: {SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: x}
                      EmailConfiguration: {EmailSendingAccount: DEVELOPER, SourceArn:
                        'arn:aws:ses:us-east-1:123456789012:identity/a@example.com'}
                      EmailAuthenticationMessage: 'Mail {####}'
                      EmailAuthenticationSubject: Sign in
                """));

        GetUserPoolMfaConfigResponse mfa = kit.cognito().getUserPoolMfaConfig(r -> r.userPoolId(poolId));
        assertThat(mfa.mfaConfigurationAsString()).isEqualTo("ON");
        assertThat(mfa.softwareTokenMfaConfiguration().enabled()).isTrue();
        assertThat(mfa.smsMfaConfiguration().smsAuthenticationMessage()).isEqualTo("SMS {####}");
        assertThat(mfa.smsMfaConfiguration().smsConfiguration().externalId()).isEqualTo("x");
        assertThat(mfa.emailMfaConfiguration().message()).isEqualTo("Mail {####}");
        assertThat(mfa.emailMfaConfiguration().subject()).isEqualTo("Sign in");
    }

    @Test
    void passkeys() {
        String poolId = poolId(kit.provision("""
                Resources:
                  Pool:
                    Type: AWS::Cognito::UserPool
                    Properties:
                      Policies: {SignInPolicy: {AllowedFirstAuthFactors: [PASSWORD, WEB_AUTHN]}}
                      WebAuthnRelyingPartyID: example.com
                      WebAuthnUserVerification: required
                """));

        GetUserPoolMfaConfigResponse mfa = kit.cognito().getUserPoolMfaConfig(r -> r.userPoolId(poolId));
        assertThat(mfa.webAuthnConfiguration().relyingPartyId()).isEqualTo("example.com");
        assertThat(mfa.webAuthnConfiguration().userVerificationAsString()).isEqualTo("required");
        assertThat(mfa.mfaConfigurationAsString()).isEqualTo("OFF");
    }

    @Test
    void a_user_gets_a_mail_with_a_temporary_password() {
        ProvisionedStacks stacks = kit.provision(USER);

        String poolId = poolId(stacks);
        assertThat(kit.cognito()
                        .adminGetUser(r -> r.userPoolId(poolId).username("bob"))
                        .userStatus())
                .isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        var inbox = kit.backend().emulator().orElseThrow().inbox(poolId);
        assertThat(inbox.latest("bob@example.com").toString()).contains("bob@example.com");
    }

    @Test
    void the_test_gives_a_user_a_password() {
        TemplateDefinition template =
                TemplateDefinition.builder(TemplateKit.file("user.yaml", USER)).build();
        UserDefinition bob =
                UserDefinition.builder("bob").password("Correct-Horse-1").build();

        String poolId = poolId(kit.provision(template, Map.of("bob", bob)));

        assertThat(kit.cognito()
                        .adminGetUser(r -> r.userPoolId(poolId).username("bob"))
                        .userStatus())
                .isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void a_risk_configuration_for_all_clients() {
        String poolId = poolId(kit.provision(POOL.formatted("risk", "UserPoolRiskConfigurationAttachment") + """
                      ClientId: ALL
                      CompromisedCredentialsRiskConfiguration: {EventFilter: [SIGN_IN], Actions: {EventAction: BLOCK}}
                """));

        assertThat(kit.cognito()
                        .describeRiskConfiguration(r -> r.userPoolId(poolId))
                        .riskConfiguration()
                        .compromisedCredentialsRiskConfiguration()
                        .actions()
                        .eventActionAsString())
                .isEqualTo("BLOCK");
    }

    @Test
    void a_ui_customization_for_all_clients() {
        String poolId = poolId(kit.provision(POOL.formatted("customized", "UserPoolUICustomizationAttachment") + """
                      ClientId: ALL
                      CSS: '.label-customizable {font-weight: 400;}'
                """));

        assertThat(kit.cognito()
                        .getUICustomization(r -> r.userPoolId(poolId).clientId("ALL"))
                        .uiCustomization()
                        .css())
                .isEqualTo(".label-customizable {font-weight: 400;}");
    }

    @Test
    void log_delivery() {
        String poolId = poolId(kit.provision(POOL.formatted("logged", "LogDeliveryConfiguration") + """
                      LogConfigurations:
                        - EventSource: userNotification
                          LogLevel: ERROR
                          CloudWatchLogsConfiguration:
                            LogGroupArn: !Sub 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:a'
                """));

        assertThat(kit.cognito()
                        .getLogDeliveryConfiguration(r -> r.userPoolId(poolId))
                        .logDeliveryConfiguration()
                        .logConfigurations()
                        .get(0)
                        .cloudWatchLogsConfiguration()
                        .logGroupArn())
                .isEqualTo("arn:aws:logs:us-east-1:" + kit.backend().accountId().orElseThrow() + ":log-group:a");
    }

    @Test
    void the_sessions_of_a_pool_and_of_a_client() {
        String poolId =
                poolId(kit.provision(POOL.formatted("sessions", "UserPoolSessionConfigurationAttachment") + """
                      UserSessionTracking: ENABLED
                      TokenSession: {MaxPerUser: 3}
                  Reuse:
                    Type: AWS::Cognito::UserPoolClientSessionConfigurationAttachment
                    DependsOn: It
                    Properties:
                      UserPoolId: !Ref Pool
                      ClientId: !Ref Client
                      SSOSession: {MaxValidityMinutes: 0}
                """));

        assertThat(kit.cognito()
                        .getUserPoolSessionConfiguration(r -> r.userPoolId(poolId))
                        .tokenSession()
                        .maxPerUser())
                .isEqualTo(3);
        String clientId = kit.cognito()
                .listUserPoolClients(r -> r.userPoolId(poolId))
                .userPoolClients()
                .get(0)
                .clientId();
        assertThat(kit.cognito()
                        .getUserPoolClientSessionConfiguration(
                                r -> r.userPoolId(poolId).clientId(clientId))
                        .ssoSession()
                        .maxValidityMinutes())
                .isZero();
    }

    @Test
    void a_style_of_managed_login() {
        ProvisionedStacks stacks = kit.provision(POOL.formatted("branded", "ManagedLoginBranding") + """
                      ClientId: !Ref Client
                      Settings: {components: {form: {width: 24, round: true, name: '12'}}}
                """);

        String id = TemplateKit.ref(stacks, "AWS::Cognito::ManagedLoginBranding");
        var form = kit.cognito()
                .describeManagedLoginBranding(r -> r.userPoolId(poolId(stacks)).managedLoginBrandingId(id))
                .managedLoginBranding()
                .settings()
                .asMap()
                .get("components")
                .asMap()
                .get("form")
                .asMap();
        assertThat(form.get("width").asNumber().intValue()).isEqualTo(24);
        assertThat(form.get("round").asBoolean()).isTrue();
        assertThat(form.get("name").asString()).isEqualTo("12");
    }

    @Test
    void terms() {
        ProvisionedStacks stacks = kit.provision(POOL.formatted("terms", "Terms") + """
                      ClientId: !Ref Client
                      TermsName: terms-of-use
                      TermsSource: LINK
                      Enforcement: NONE
                      Links: {cognito:default: 'https://example.com/terms'}
                """);

        String id = TemplateKit.ref(stacks, "AWS::Cognito::Terms");
        assertThat(kit.cognito()
                        .describeTerms(r -> r.userPoolId(poolId(stacks)).termsId(id))
                        .terms()
                        .clientId())
                .isEqualTo(clientId(stacks));
    }
}
