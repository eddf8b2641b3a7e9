package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.cognitojunit.definition.UserPoolDefinitionBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be is refused when it is said, by name, and not by a pool that was made halfway. */
class ContradictionTest {

    @ParameterizedTest
    @MethodSource({"settings", "factors", "clients"})
    void a_definition_that_contradicts_itself_is_refused(
            String message, Consumer<UserPoolDefinitionBuilder<UserPoolDefinition>> contradiction) {
        assertThatThrownBy(() -> {
                    UserPoolDefinitionBuilder<UserPoolDefinition> builder = UserPoolDefinition.builder();
                    contradiction.accept(builder);
                    builder.build();
                })
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Arguments refused(
            String message, Consumer<UserPoolDefinitionBuilder<UserPoolDefinition>> contradiction) {
        return arguments(message, contradiction);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                refused(
                        "minimumLength is 5. It must be 6 to 99.",
                        pool -> pool.passwordPolicy(policy -> policy.minimumLength(5))),
                refused(
                        "historySize is 25. It must be 0 to 24.",
                        pool -> pool.passwordPolicy(policy -> policy.historySize(25))),
                refused(
                        "temporaryPasswordValidity is PT36H. It must be a positive whole number of days.",
                        pool -> pool.passwordPolicy(policy -> policy.temporaryPasswordValidity(Duration.ofHours(36)))),
                refused(
                        "historySize is 1, which the tier LITE does not have. Set the tier to ESSENTIALS or PLUS.",
                        pool -> pool.tier(Tier.LITE).passwordPolicy(policy -> policy.historySize(1))),
                refused(
                        "threatProtection is AUDIT, which the tier ESSENTIALS does not have. Set the tier to PLUS.",
                        pool -> pool.threatProtection(ThreatProtection.AUDIT)),
                refused(
                        "Both aliasAttributes and usernameAttributes are given. A pool takes one of the two: aliases go "
                                + "beside the username, username attributes in its place.",
                        pool -> pool.aliasAttributes("email").usernameAttributes("phone_number")),
                refused(
                        "usernameAttributes has 'name', which cannot be there. It takes [email, phone_number].",
                        pool -> pool.usernameAttributes("name")),
                refused(
                        "aliasAttributes has 'name', which cannot be there. It takes [email, phone_number, "
                                + "preferred_username].",
                        pool -> pool.aliasAttributes("name")),
                refused(
                        "autoVerifiedAttributes has 'name', which cannot be there. It takes [email, phone_number].",
                        pool -> pool.autoVerifiedAttributes("name")),
                refused(
                        "verifiedBeforeUpdate is [email], but autoVerifiedAttributes are []. Name them there too.",
                        pool -> pool.verifiedBeforeUpdate("email")),
                refused(
                        "accountRecovery is [VERIFIED_EMAIL, ADMIN_ONLY]. ADMIN_ONLY goes alone: remove it, or the "
                                + "others.",
                        pool -> pool.accountRecovery(RecoveryMechanism.VERIFIED_EMAIL, RecoveryMechanism.ADMIN_ONLY)),
                refused(
                        "There are two attributes named 'department'. Rename one.",
                        pool -> pool.attribute("department").attribute("custom:department")),
                refused(
                        "The attribute 'since' is a DATE_TIME and has a min or max, which only STRING and NUMBER take. "
                                + "Remove it.",
                        pool -> pool.attribute(
                                "since", a -> a.type(AttributeType.DATE_TIME).max(9))),
                refused(
                        "The attribute 'level' has a min of 3, which is more than its max of 2.",
                        pool -> pool.attribute("level", a -> a.min(3).max(2))),
                refused(
                        "There is an smsExternalId and no smsRoleArn that asks for it. Give the role too.",
                        pool -> pool.messages(new MessageSettings(null, null, "shop"))),
                refused(
                        "challengeRequiredOnNewDevice is true, but no device is ever remembered. Set the tracking of "
                                + "devices to ALWAYS or USER_OPT_IN.",
                        pool -> pool.devices(DeviceTracking.NEVER, true)),
                refused(
                        "There are two resource servers named 'orders'. Rename one.",
                        pool -> pool.resourceServer("orders", s -> {}).resourceServer("orders", s -> {})),
                refused(
                        "There are two scopes named 'read'. Rename one.",
                        pool -> pool.resourceServer(
                                "orders", s -> s.scope("read").scope("read"))));
    }

    static Stream<Arguments> factors() {
        return Stream.of(
                refused(
                        "MFA is OFF, but has the factors [SMS_MFA]. Set its mode to OPTIONAL or ON.",
                        pool -> pool.mfa(MfaMode.OFF, MfaFactor.SMS_MFA)),
                refused(
                        "MFA is ON without a factor. Name at least one, for example SOFTWARE_TOKEN_MFA.",
                        pool -> pool.mfa(MfaMode.ON)),
                refused(
                        "MFA by SMS needs an smsRoleArn, the role to send text messages with. Give it in the pool's "
                                + "messages.",
                        pool -> pool.mfa(MfaMode.OPTIONAL, MfaFactor.SMS_MFA)),
                refused(
                        "MFA by EMAIL needs an emailIdentityArn, the identity of Amazon SES to send mails from. Give it "
                                + "in the pool's messages.",
                        pool -> pool.mfa(MfaMode.OPTIONAL, MfaFactor.EMAIL_OTP)),
                refused(
                        "The first factor SMS_OTP needs an smsRoleArn, the role to send text messages with. Give it in "
                                + "the pool's messages.",
                        pool -> pool.firstFactors(FirstFactor.PASSWORD, FirstFactor.SMS_OTP)),
                refused(
                        "The auto-verified phone_number needs an smsRoleArn, the role to send text messages with. Give "
                                + "it in the pool's messages.",
                        pool -> pool.autoVerifiedAttributes("phone_number")),
                refused(
                        "firstFactors are [EMAIL_OTP]. Cognito wants PASSWORD among them: add it.",
                        pool -> pool.firstFactors(FirstFactor.EMAIL_OTP)),
                refused(
                        "MFA is ON, and the first factors are [PASSWORD, EMAIL_OTP]. A pool that requires MFA "
                                + "takes PASSWORD and WEB_AUTHN only: remove the codes.",
                        pool -> pool.mfa(MfaMode.ON, MfaFactor.SOFTWARE_TOKEN_MFA)
                                .firstFactors(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP)),
                refused(
                        "MFA is ON, and WEB_AUTHN is a first factor. A pool that requires MFA takes passkeys only "
                                + "as two factors in one: set twoFactors of its passkeys to true.",
                        pool -> pool.mfa(MfaMode.ON, MfaFactor.SOFTWARE_TOKEN_MFA)
                                .passkeys(new PasskeySettings(null, true, false))
                                .firstFactors(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN)));
    }

    static Stream<Arguments> clients() {
        return Stream.of(
                refused(
                        "The pool has both a client of its own and [web] among its clients. Give it there too, with a "
                                + "name.",
                        pool -> pool.client(c -> {}).client("web", c -> {})),
                refused(
                        "There are two clients named 'web'. Rename one.",
                        pool -> pool.client("web", c -> {}).client("web", c -> {})),
                refused(
                        "oauthFlows are [CODE] and oauthScopes []. Cognito takes neither without the other: give both.",
                        pool -> pool.client(c -> c.oauthFlows(OAuthFlow.CODE))),
                refused(
                        "oauthFlows are [CODE, CLIENT_CREDENTIALS]. CLIENT_CREDENTIALS goes alone: make a client of its "
                                + "own for it.",
                        pool -> pool.client(c -> c.generateSecret(true)
                                .oauthFlows(OAuthFlow.CLIENT_CREDENTIALS, OAuthFlow.CODE)
                                .oauthScopes("orders/read"))),
                refused(
                        "The OAuth flow CLIENT_CREDENTIALS needs a client with a secret. Set generateSecret to true.",
                        pool -> pool.client(
                                c -> c.oauthFlows(OAuthFlow.CLIENT_CREDENTIALS).oauthScopes("orders/read"))),
                refused(
                        "propagateUserContext needs a client with a secret. Set generateSecret to true.",
                        pool -> pool.client(c -> c.propagateUserContext(true))),
                refused(
                        "defaultRedirectUrl is https://b.example.com, which is none of the callbackUrls "
                                + "[https://a.example.com]. Add it there.",
                        pool -> pool.client(c ->
                                c.callbackUrls("https://a.example.com").defaultRedirectUrl("https://b.example.com"))));
    }
}
