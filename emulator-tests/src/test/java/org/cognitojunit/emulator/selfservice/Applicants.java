package org.cognitojunit.emulator.selfservice;

import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Inbox;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** A pool that verifies email addresses, and what people do who want to be its users. */
record Applicants(TestPool pool, Inbox inbox) {

    static final String SMS_ROLE = "arn:aws:iam::123456789012:role/sms";

    static Applicants create(EmulatorFixture aws) {
        return create(aws, pool -> {});
    }

    static Applicants create(EmulatorFixture aws, Consumer<CreateUserPoolRequest.Builder> settings) {
        TestPool pool =
                TestPool.create(aws, r -> settings.accept(r.autoVerifiedAttributes(VerifiedAttributeType.EMAIL)));
        return new Applicants(pool, aws.emulator().inbox(pool.id()));
    }

    /** The same pool through a client that does not tell who is there. */
    Applicants discreet() {
        return new Applicants(
                pool.withClient(c -> c.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)), inbox);
    }

    CognitoIdentityProviderClient cognito() {
        return pool.cognito();
    }

    SignUpResponse signUp(String username, AttributeType... attributes) {
        return cognito()
                .signUp(r -> r.clientId(pool.clientId())
                        .username(username)
                        .password(TestPool.PASSWORD)
                        .userAttributes(attributes));
    }

    void confirm(String username, String code) {
        cognito()
                .confirmSignUp(
                        r -> r.clientId(pool.clientId()).username(username).confirmationCode(code));
    }

    CodeDeliveryDetailsType resend(String username) {
        return cognito()
                .resendConfirmationCode(r -> r.clientId(pool.clientId()).username(username))
                .codeDeliveryDetails();
    }

    CodeDeliveryDetailsType forgot(String username) {
        return cognito()
                .forgotPassword(r -> r.clientId(pool.clientId()).username(username))
                .codeDeliveryDetails();
    }

    void choose(String username, String code, String password) {
        cognito()
                .confirmForgotPassword(r -> r.clientId(pool.clientId())
                        .username(username)
                        .confirmationCode(code)
                        .password(password));
    }

    /** The newest code of a user. */
    String code(String username) {
        return inbox.latest(username).code();
    }

    /** A code of six digits that is not this one. */
    static String otherThan(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
