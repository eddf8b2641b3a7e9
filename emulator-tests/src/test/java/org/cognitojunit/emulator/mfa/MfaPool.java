package org.cognitojunit.emulator.mfa;

import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** A pool that can have every second factor, and what tests do most with its users. */
record MfaPool(EmulatorFixture aws, TestPool pool) {

    static final String ROLE = "arn:aws:iam::123456789012:role/sms";
    static final String IDENTITY = "arn:aws:ses:us-east-1:123456789012:identity/a@example.com";

    /** The user's address and number, both verified. */
    static final String[] CONTACTS = {
        "email",
        "alice@example.com",
        "email_verified",
        "true",
        "phone_number",
        "+15555550100",
        "phone_number_verified",
        "true"
    };

    /** A pool with authenticator apps as its one factor. */
    static MfaPool withApps(EmulatorFixture aws, UserPoolMfaType mode) {
        MfaPool mfaPool = new MfaPool(aws, TestPool.create(aws));
        mfaPool.configure(c -> c.mfaConfiguration(mode).softwareTokenMfaConfiguration(t -> t.enabled(true)));
        return mfaPool;
    }

    /** A pool with all factors, whose users recover their accounts with an administrator's help only. */
    static MfaPool withAll(EmulatorFixture aws, UserPoolMfaType mode) {
        MfaPool mfaPool = recoveringBy(aws, RecoveryOptionNameType.ADMIN_ONLY);
        mfaPool.configureAll(mode);
        return mfaPool;
    }

    static MfaPool recoveringBy(EmulatorFixture aws, RecoveryOptionNameType name) {
        return new MfaPool(
                aws,
                TestPool.create(
                        aws,
                        sender().andThen(
                                        p -> p.accountRecoverySetting(s -> s.recoveryMechanisms(mechanism(name, 1))))));
    }

    /** A pool whose users recover their accounts by email, and by text message where they have no address. */
    static MfaPool recoveringByEmailFirst(EmulatorFixture aws) {
        return new MfaPool(
                aws,
                TestPool.create(
                        aws,
                        sender().andThen(p -> p.accountRecoverySetting(s -> s.recoveryMechanisms(
                                mechanism(RecoveryOptionNameType.VERIFIED_EMAIL, 1),
                                mechanism(RecoveryOptionNameType.VERIFIED_PHONE_NUMBER, 2))))));
    }

    static RecoveryOptionType mechanism(RecoveryOptionNameType name, int priority) {
        return RecoveryOptionType.builder().name(name).priority(priority).build();
    }

    /** The sender that codes by email take. */
    static Consumer<CreateUserPoolRequest.Builder> sender() {
        return p -> p.emailConfiguration(
                e -> e.emailSendingAccount(EmailSendingAccountType.DEVELOPER).sourceArn(IDENTITY));
    }

    void configureAll(UserPoolMfaType mode) {
        configure(c -> c.mfaConfiguration(mode)
                .softwareTokenMfaConfiguration(t -> t.enabled(true))
                .smsMfaConfiguration(s -> s.smsConfiguration(r -> r.snsCallerArn(ROLE)))
                .emailMfaConfiguration(e -> e.subject("Hello")));
    }

    void configure(Consumer<SetUserPoolMfaConfigRequest.Builder> settings) {
        cognito().setUserPoolMfaConfig(r -> settings.accept(r.userPoolId(pool.id())));
    }

    CognitoIdentityProviderClient cognito() {
        return pool.cognito();
    }

    /** A user with an address and a number. */
    void reachable(String username) {
        pool.confirmed(username, attributes(CONTACTS));
    }

    /** Signs a user in who needs no second factor yet, and has an authenticator app verified that is not asked for. */
    AuthenticatorApp verifiedApp(String username) {
        String accessToken = pool.signIn(username).accessToken();
        AuthenticatorApp app = app(cognito()
                .associateSoftwareToken(r -> r.accessToken(accessToken))
                .secretCode());
        cognito().verifySoftwareToken(r -> r.accessToken(accessToken).userCode(app.code()));
        return app;
    }

    /** As {@link #verifiedApp}, for an app that is asked for from then on. */
    AuthenticatorApp preferredApp(String username) {
        AuthenticatorApp app = verifiedApp(username);
        cognito()
                .adminSetUserMFAPreference(r -> r.userPoolId(pool.id())
                        .username(username)
                        .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
        return app;
    }

    /** Sets an app up in a pool that does not let the user in without one. */
    AuthenticatorApp appOfSetup(String username) {
        String setup = initiate(username).session();
        var associated = cognito().associateSoftwareToken(r -> r.session(setup));
        AuthenticatorApp app = app(associated.secretCode());
        String verified = cognito()
                .verifySoftwareToken(r -> r.session(associated.session()).userCode(app.code()))
                .session();
        respond("MFA_SETUP", verified, username, Map.of());
        return app;
    }

    AuthenticatorApp app(String secretCode) {
        return new AuthenticatorApp(secretCode, aws.emulator().clock());
    }

    InitiateAuthResponse initiate(String username) {
        return pool.initiate(username, PASSWORD);
    }

    RespondToAuthChallengeResponse respondWithCode(String challenge, String session, String username, String code) {
        return respond(challenge, session, username, Map.of(challenge + "_CODE", code));
    }

    RespondToAuthChallengeResponse respond(
            String challenge, String session, String username, Map<String, String> responses) {
        Map<String, String> all = new HashMap<>(responses);
        all.put("USERNAME", username);
        return cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(challenge)
                        .session(session)
                        .challengeResponses(all));
    }

    /** The code of the newest message to a user. */
    String sentCode(String username) {
        return aws.emulator().inbox(pool.id()).latest(username).code();
    }
}
