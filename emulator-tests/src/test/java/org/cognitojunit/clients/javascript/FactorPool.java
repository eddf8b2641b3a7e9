package org.cognitojunit.clients.javascript;

import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** Pools with second factors, which verify email addresses, through a client for passwords, by SRP and in clear. */
final class FactorPool {

    private FactorPool() {}

    /** A pool whose users have text messages and authenticator apps to choose from. */
    static TestPool create(EmulatorFixture aws, UserPoolMfaType mode) {
        return create(
                aws,
                mode,
                c -> c.smsMfaConfiguration(
                        s -> s.smsConfiguration(r -> r.snsCallerArn("arn:aws:iam::123456789012:role/sms"))));
    }

    static TestPool withAppsOnly(EmulatorFixture aws, UserPoolMfaType mode) {
        return create(aws, mode, c -> {});
    }

    /** A user with a number that takes codes. */
    static void reachable(TestPool pool, String username) {
        pool.confirmed(username, attributes("phone_number", "+15555550100", "phone_number_verified", "true"));
    }

    /** The code of the newest message to a user. */
    static String code(EmulatorFixture aws, TestPool pool, String username) {
        return aws.emulator().inbox(pool.id()).latest(username).code();
    }

    private static TestPool create(
            EmulatorFixture aws, UserPoolMfaType mode, Consumer<SetUserPoolMfaConfigRequest.Builder> more) {
        TestPool pool = TestPool.create(aws, settings -> settings.autoVerifiedAttributes(VerifiedAttributeType.EMAIL))
                .withClient(client -> client.explicitAuthFlows(
                        ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                        ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                        ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));
        pool.cognito()
                .setUserPoolMfaConfig(c -> more.accept(c.userPoolId(pool.id())
                        .mfaConfiguration(mode)
                        .softwareTokenMfaConfiguration(t -> t.enabled(true))));
        return pool;
    }
}
