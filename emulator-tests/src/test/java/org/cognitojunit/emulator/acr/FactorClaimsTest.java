package org.cognitojunit.emulator.acr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.acr.AcrPool.PASSWORD;
import static org.cognitojunit.emulator.acr.AcrPool.claims;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.PoolSnapshot;
import org.cognitojunit.emulator.user.TestPool;
import org.cognitojunit.internal.sdk.JsonDocuments;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** The claims {@code acr} and {@code amr} of each factor. */
class FactorClaimsTest {

    @AutoClose
    private final EmulatorFixture aws =
            EmulatorFixture.of(CognitoEmulator.builder().acr());

    private final AcrPool pool = AcrPool.create(aws);

    @ParameterizedTest
    @CsvSource({"SMS_OTP, sms", "EMAIL_OTP, email_otp"})
    void a_code_alone_is_the_second_level(String challenge, String method) {
        String session = pool.begin("PREFERRED_CHALLENGE", challenge).session();

        assertLevel(
                2,
                pool.answer(challenge, session, challenge + "_CODE", pool.sent())
                        .authenticationResult(),
                method);
    }

    @ParameterizedTest
    @CsvSource({"SMS_MFA, sms", "EMAIL_OTP, email_otp"})
    void a_code_beside_a_password_is_the_third(String challenge, String method) {
        String session = askedForMfa(challenge);

        assertLevel(
                3,
                pool.answer(challenge, session, challenge + "_CODE", pool.sent())
                        .authenticationResult(),
                "pwd",
                method,
                "mfa");
    }

    @Test
    void a_session_in_a_snapshot_remembers_the_factors_before() {
        String session = askedForMfa("SMS_MFA");
        String code = pool.sent();
        PoolSnapshot before = aws.emulator().snapshot(pool.id());
        pool.answer("SMS_MFA", session, "SMS_MFA_CODE", code);

        before.restore();

        assertLevel(
                3, pool.answer("SMS_MFA", session, "SMS_MFA_CODE", code).authenticationResult(), "pwd", "sms", "mfa");
    }

    @ParameterizedTest
    @CsvSource({"platform, swk", "cross-platform, hwk"})
    void a_passkey_is_the_third(String attachment, String method) {
        Passkey passkey = new Passkey();
        String token = pool.byPassword().accessToken();
        register(passkey, token, credential -> credential.replace("\"platform\"", "\"" + attachment + "\""));

        InitiateAuthResponse asked = pool.begin("PREFERRED_CHALLENGE", "WEB_AUTHN");
        String signed = passkey.sign(asked.challengeParameters().get("CREDENTIAL_REQUEST_OPTIONS"));

        assertLevel(
                3,
                pool.answer("WEB_AUTHN", asked.session(), "CREDENTIAL", signed).authenticationResult(),
                method);
    }

    @Test
    void an_app_that_is_set_up_on_the_way_is_the_fourth() {
        AcrPool required = withoutContacts();
        String setup = required.begin("PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", PASSWORD)
                .session();
        var secret = required.cognito().associateSoftwareToken(r -> r.session(setup));
        String verified = required.cognito()
                .verifySoftwareToken(r -> r.session(secret.session()).userCode(required.code(secret.secretCode())))
                .session();

        assertLevel(4, required.answer("MFA_SETUP", verified).authenticationResult(), "pwd", "otp", "mfa");
    }

    @Test
    void an_address_that_is_set_up_on_the_way_is_the_third() {
        AcrPool required = withoutContacts();
        String setup = required.begin("PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", PASSWORD)
                .session();

        String mail =
                required.answer("MFA_SETUP", setup, "email", "new@example.com").session();

        assertLevel(
                3,
                required.answer("EMAIL_OTP", mail, "EMAIL_OTP_CODE", required.sent())
                        .authenticationResult(),
                "pwd",
                "email_otp",
                "mfa");
    }

    @Test
    void rotation_changes_neither() {
        AuthenticationResultType tokens = pool.byPassword();
        pool.rename("bronze");

        AuthenticationResultType rotated = pool.cognito()
                .getTokensFromRefreshToken(r -> r.clientId(pool.client()).refreshToken(tokens.refreshToken()))
                .authenticationResult();

        assertThat(rotated.refreshToken()).isNotEqualTo(tokens.refreshToken());
        assertLevel(1, rotated, "pwd");
    }

    @Test
    void a_sign_in_that_follows_a_sign_up_counts_as_its_code() {
        String signedUp = pool.cognito()
                .signUp(r -> r.clientId(pool.client())
                        .username("bob")
                        .userAttributes(TestPool.attributes("email", "bob@example.com")))
                .session();
        String confirmed = pool.cognito()
                .confirmSignUp(r -> r.clientId(pool.client())
                        .username("bob")
                        .confirmationCode(
                                aws.emulator().inbox(pool.id()).latest("bob").code())
                        .session(signedUp))
                .session();

        AuthenticationResultType tokens = pool.cognito()
                .initiateAuth(r -> r.clientId(pool.client())
                        .authFlow("USER_AUTH")
                        .session(confirmed)
                        .authParameters(Map.of("USERNAME", "bob")))
                .authenticationResult();

        assertLevel(2, tokens, "email_otp");
    }

    /** A pool that requires MFA, whose alice has neither address nor number. */
    private AcrPool withoutContacts() {
        AcrPool required = AcrPool.create(aws, "PASSWORD");
        required.cognito()
                .adminDeleteUserAttributes(
                        r -> r.userPoolId(required.id()).username("alice").userAttributeNames("phone_number", "email"));
        required.mfa(UserPoolMfaType.ON);
        return required;
    }

    /** The session in which alice, who has shown her password, is asked for a second factor. */
    private String askedForMfa(String factor) {
        String token = pool.byPassword().accessToken();
        pool.cognito()
                .setUserMFAPreference(r -> r.accessToken(token)
                        .smsMfaSettings(s -> s.enabled(factor.equals("SMS_MFA")))
                        .emailMfaSettings(s -> s.enabled(factor.equals("EMAIL_OTP"))));
        return pool.begin("PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", PASSWORD)
                .session();
    }

    private void register(Passkey passkey, String token, UnaryOperator<String> change) {
        Document options = pool.cognito()
                .startWebAuthnRegistration(r -> r.accessToken(token))
                .credentialCreationOptions();
        String credential = change.apply(passkey.register(JsonDocuments.write(options)));
        pool.cognito()
                .completeWebAuthnRegistration(r -> r.accessToken(token).credential(JsonDocuments.parse(credential)));
    }

    private static void assertLevel(int level, AuthenticationResultType tokens, String... methods) {
        for (String token : List.of(tokens.accessToken(), tokens.idToken())) {
            assertThat(claims(token))
                    .containsEntry("acr", "urn:cognito:loa:" + level)
                    .containsEntry("amr", List.of(methods));
        }
    }
}
