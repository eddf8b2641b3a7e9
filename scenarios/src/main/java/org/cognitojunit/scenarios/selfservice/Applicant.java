package org.cognitojunit.scenarios.selfservice;

import org.cognitojunit.AppClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;

/** Somebody at the door of a pool: the calls that anybody can make. */
record Applicant(CognitoIdentityProviderClient cognito, AppClient client, String name) {

    static final String PASSWORD = "Correct-Horse-1";

    SignUpResponse signUp(String... namesAndValues) {
        return cognito.signUp(r ->
                r.clientId(client.id()).username(name).password(PASSWORD).userAttributes(attributes(namesAndValues)));
    }

    void confirm(String code) {
        cognito.confirmSignUp(r -> r.clientId(client.id()).username(name).confirmationCode(code));
    }

    CodeDeliveryDetailsType resend() {
        return cognito.resendConfirmationCode(r -> r.clientId(client.id()).username(name))
                .codeDeliveryDetails();
    }

    CodeDeliveryDetailsType forgotPassword() {
        return cognito.forgotPassword(r -> r.clientId(client.id()).username(name))
                .codeDeliveryDetails();
    }

    void choosePassword(String code, String password) {
        cognito.confirmForgotPassword(r ->
                r.clientId(client.id()).username(name).confirmationCode(code).password(password));
    }

    static AttributeType[] attributes(String... namesAndValues) {
        AttributeType[] result = new AttributeType[namesAndValues.length / 2];
        for (int i = 0; i < result.length; i++) {
            result[i] = AttributeType.builder()
                    .name(namesAndValues[2 * i])
                    .value(namesAndValues[2 * i + 1])
                    .build();
        }
        return result;
    }

    /** Six digits that are not this code. */
    static String otherThan(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
