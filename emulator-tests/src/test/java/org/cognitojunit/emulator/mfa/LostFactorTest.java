package org.cognitojunit.emulator.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.trigger.DefineAuthChallengeEvent;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MFAOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MfaMethodNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TierChangeNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** Factors that lose, change or regain what they take, seen with the messages that are sent. */
class LostFactorTest {

    private static final String NEW_NUMBER = "+15555550199";
    private static final String NONE_LEFT = "No MFA mechanism registerd in the account.";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.OPTIONAL);
    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private String accessToken = "";

    @BeforeEach
    void alice_is_asked_by_text_message() {
        mfa.reachable("alice");
        accessToken = mfa.pool().signIn("alice").accessToken();
        prefer(mfa, "alice");
    }

    @Test
    void a_new_number_is_asked_for_and_verified_by_its_code() {
        cognito.updateUserAttributes(
                r -> r.accessToken(accessToken).userAttributes(TestPool.attribute("phone_number", NEW_NUMBER)));
        assertThat(mfa.pool().attributes("alice")).containsEntry("phone_number_verified", "false");

        var challenge = mfa.initiate("alice");

        assertThat(challenge.challengeParameters()).containsEntry("CODE_DELIVERY_DESTINATION", "+*******0199");
        assertThat(mfa.pool().attributes("alice")).containsEntry("phone_number_verified", "false");
        mfa.respondWithCode("SMS_MFA", challenge.session(), "alice", mfa.sentCode(NEW_NUMBER));
        assertThat(mfa.pool().attributes("alice"))
                .containsEntry("phone_number", NEW_NUMBER)
                .containsEntry("phone_number_verified", "true");
    }

    @Test
    void a_right_code_by_email_verifies_nothing() {
        cognito.adminSetUserMFAPreference(r -> r.userPoolId(mfa.pool().id())
                .username("alice")
                .emailMfaSettings(s -> s.enabled(true).preferredMfa(true)));
        mfa.pool().update("alice", TestPool.attribute("email_verified", "false"));
        String session = mfa.initiate("alice").session();

        mfa.respondWithCode("EMAIL_OTP", session, "alice", mfa.sentCode("alice@example.com"));

        assertThat(mfa.pool().attributes("alice")).containsEntry("email_verified", "false");
    }

    @Test
    void a_number_that_is_no_longer_verified_is_asked_for() {
        mfa.pool().update("alice", TestPool.attribute("phone_number_verified", "false"));

        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("SMS_MFA");
        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isEqualTo("SMS_MFA");
    }

    @Test
    void a_number_that_is_not_verified_can_be_switched_on() {
        mfa.pool().confirmed("bob", attributes("phone_number", NEW_NUMBER));

        prefer(mfa, "bob");

        assertThat(mfa.initiate("bob").challengeNameAsString()).isEqualTo("SMS_MFA");
    }

    @Test
    void a_number_that_waits_for_its_code_is_not_asked_for() {
        MfaPool waiting = new MfaPool(
                aws,
                TestPool.create(
                        aws,
                        p -> p.smsConfiguration(s -> s.snsCallerArn(MfaPool.ROLE))
                                .autoVerifiedAttributes(VerifiedAttributeType.PHONE_NUMBER)
                                .userAttributeUpdateSettings(s -> s.attributesRequireVerificationBeforeUpdate(
                                        VerifiedAttributeType.PHONE_NUMBER))));
        waiting.configure(c -> c.mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .smsMfaConfiguration(s -> s.smsConfiguration(r -> r.snsCallerArn(MfaPool.ROLE))));
        waiting.reachable("bob");
        String token = waiting.pool().signIn("bob").accessToken();
        prefer(waiting, "bob");

        cognito.updateUserAttributes(
                r -> r.accessToken(token).userAttributes(TestPool.attribute("phone_number", NEW_NUMBER)));
        assertThat(waiting.initiate("bob").challengeParameters())
                .containsEntry("CODE_DELIVERY_DESTINATION", "+*******0100");

        cognito.verifyUserAttribute(
                r -> r.accessToken(token).attributeName("phone_number").code(waiting.sentCode(NEW_NUMBER)));
        assertThat(waiting.initiate("bob").challengeParameters())
                .containsEntry("CODE_DELIVERY_DESTINATION", "+*******0199");
    }

    @Test
    void a_number_that_comes_back_is_asked_for_again() {
        mfa.pool().deleteAttributes("alice", "phone_number");
        mfa.pool().update("alice", TestPool.attribute("phone_number", NEW_NUMBER));

        assertThat(mfa.initiate("alice").challengeParameters())
                .containsEntry("CODE_DELIVERY_DESTINATION", "+*******0199");
    }

    @Test
    void a_code_on_its_way_is_void_once_its_number_is_deleted() {
        String session = mfa.initiate("alice").session();
        String code = mfa.sentCode("alice");
        mfa.pool().deleteAttributes("alice", "phone_number");

        assertRefused(
                () -> mfa.respondWithCode("SMS_MFA", session, "alice", code),
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    @Test
    void a_choice_that_is_open_does_not_offer_what_is_lost() {
        cognito.adminSetUserMFAPreference(r -> r.userPoolId(mfa.pool().id())
                .username("alice")
                .smsMfaSettings(s -> s.enabled(true).preferredMfa(false))
                .emailMfaSettings(s -> s.enabled(true)));
        String session = mfa.initiate("alice").session();
        mfa.pool().deleteAttributes("alice", "phone_number");

        assertRefused(
                () -> mfa.respond("SELECT_MFA_TYPE", session, "alice", Map.of("ANSWER", "SMS_MFA")),
                InvalidParameterException.class,
                "ANSWER SMS_MFA is not one of the MFA types to choose from.");
    }

    @Test
    void a_code_is_no_first_factor_of_a_user_who_has_lost_the_second() {
        cognito.updateUserPool(r -> r.userPoolId(mfa.pool().id())
                .emailConfiguration(e -> e.emailSendingAccount("DEVELOPER").sourceArn(MfaPool.IDENTITY))
                .smsConfiguration(s -> s.snsCallerArn(MfaPool.ROLE))
                .policies(p -> p.signInPolicy(
                        s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP))));
        TestPool choosing = mfa.pool().withClient(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_AUTH));
        mfa.pool().deleteAttributes("alice", "phone_number");

        var choice = cognito.initiateAuth(r -> r.clientId(choosing.clientId())
                .authFlow("USER_AUTH")
                .authParameters(Map.of("USERNAME", "alice", "PREFERRED_CHALLENGE", "EMAIL_OTP")));

        assertThat(choice.availableChallengesAsStrings()).containsExactly("PASSWORD", "PASSWORD_SRP");
    }

    @Test
    void a_new_password_does_not_replace_a_lost_factor() {
        mfa.pool().deleteAttributes("alice", "phone_number");
        cognito.adminSetUserPassword(
                r -> r.userPoolId(mfa.pool().id()).username("alice").password("Temp-Horse-1"));
        String session = mfa.pool().initiate("alice", "Temp-Horse-1").session();

        assertRefused(
                () -> mfa.respond("NEW_PASSWORD_REQUIRED", session, "alice", Map.of("NEW_PASSWORD", "Other-Horse-1")),
                MfaMethodNotFoundException.class,
                NONE_LEFT);
    }

    @Test
    void custom_challenges_ask_for_no_factor_lost_or_not() {
        TestPool custom = mfa.pool().withClient(c -> c.explicitAuthFlowsWithStrings("ALLOW_CUSTOM_AUTH"));
        aws.emulator().trigger(mfa.pool().id()).defineAuthChallenge(DefineAuthChallengeEvent::issueTokens);
        mfa.pool().deleteAttributes("alice", "phone_number");

        assertThat(cognito.initiateAuth(r -> r.clientId(custom.clientId())
                                .authFlow("CUSTOM_AUTH")
                                .authParameters(Map.of("USERNAME", "alice")))
                        .authenticationResult())
                .isNotNull();
    }

    @Test
    void a_factor_that_was_never_switched_on_is_no_longer_asked_for_once_mfa_is_optional() {
        mfa.pool().confirmed("bob", attributes("phone_number", NEW_NUMBER));
        mfa.configureAll(UserPoolMfaType.ON);
        assertThat(mfa.initiate("bob").challengeNameAsString()).isEqualTo("SMS_MFA");

        mfa.configureAll(UserPoolMfaType.OPTIONAL);

        assertThat(mfa.initiate("bob").authenticationResult()).isNotNull();
        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("SMS_MFA");
    }

    @Test
    void a_pool_that_sends_codes_by_email_does_not_become_lite() {
        assertRefused(
                () -> cognito.updateUserPool(r -> r.userPoolId(mfa.pool().id())
                        .emailConfiguration(
                                e -> e.emailSendingAccount("DEVELOPER").sourceArn(MfaPool.IDENTITY))
                        .userPoolTier(UserPoolTierType.LITE)),
                TierChangeNotAllowedException.class,
                "The following features need to be disabled for the LITE pricing tier configured: Email MFA");
        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("SMS_MFA");
    }

    @Test
    void a_number_that_is_another_users_alias_is_not_verified_by_a_code() {
        MfaPool aliases = new MfaPool(
                aws,
                TestPool.create(
                        aws,
                        p -> p.aliasAttributes(AliasAttributeType.PHONE_NUMBER)
                                .smsConfiguration(s -> s.snsCallerArn(MfaPool.ROLE))));
        aliases.configure(c -> c.mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .smsMfaConfiguration(s -> s.smsConfiguration(r -> r.snsCallerArn(MfaPool.ROLE))));
        aliases.reachable("owner");
        aliases.pool().confirmed("bob", attributes("phone_number", "+15555550100"));
        prefer(aliases, "bob");
        String session = aliases.initiate("bob").session();

        assertRefused(
                () -> aliases.respondWithCode("SMS_MFA", session, "bob", aliases.sentCode("bob")),
                AliasExistsException.class,
                "An account with the phone_number already exists.");
    }

    @Test
    void the_older_settings_switch_nothing_off_where_mfa_is_required() {
        mfa.configureAll(UserPoolMfaType.ON);

        assertRefused(
                () -> cognito.setUserSettings(r -> r.accessToken(accessToken).mfaOptions(new MFAOptionType[0])),
                InvalidParameterException.class,
                "SMS_MFA cannot be disabled while the user pool requires MFA.");
        cognito.adminSetUserSettings(
                r -> r.userPoolId(mfa.pool().id()).username("alice").mfaOptions(new MFAOptionType[0]));

        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("SMS_MFA");
        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isEqualTo("SMS_MFA");
    }

    @ParameterizedTest
    @CsvSource({"associate", "verify", "email"})
    void a_set_up_that_is_open_is_void_once_the_user_has_a_factor(String step) {
        mfa.configureAll(UserPoolMfaType.ON);
        mfa.pool().confirmed("bob");
        String setup = mfa.initiate("bob").session();
        var associated = cognito.associateSoftwareToken(
                r -> r.session(mfa.initiate("bob").session()));
        mfa.appOfSetup("bob");

        assertRefused(
                () -> {
                    switch (step) {
                        case "associate" -> cognito.associateSoftwareToken(r -> r.session(setup));
                        case "verify" ->
                            cognito.verifySoftwareToken(r -> r.session(associated.session())
                                    .userCode(mfa.app(associated.secretCode()).code()));
                        default -> mfa.respond("MFA_SETUP", setup, "bob", Map.of("email", "mallory@example.com"));
                    }
                },
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    private static void prefer(MfaPool mfa, String username) {
        mfa.cognito()
                .adminSetUserMFAPreference(r -> r.userPoolId(mfa.pool().id())
                        .username(username)
                        .smsMfaSettings(s -> s.enabled(true).preferredMfa(true)));
    }
}
