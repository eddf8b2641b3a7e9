package org.cognitojunit.scenarios.choice;

import org.cognitojunit.UserPool;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** A pool in which a code by email or text message does in place of a password. */
record OneTimePasswords(UserPool pool) {

    static final String WRONG = "Invalid code or auth state for the user.";

    void allowed(AuthFactorType... passwordless) {
        AuthFactorType[] factors = new AuthFactorType[passwordless.length + 1];
        factors[0] = AuthFactorType.PASSWORD;
        System.arraycopy(passwordless, 0, factors, 1, passwordless.length);
        pool.client()
                .updateUserPool(r -> r.userPoolId(pool.id())
                        .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                        .smsConfiguration(s -> s.snsCallerArn("arn:aws:iam::123456789012:role/sms"))
                        .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(factors))));
    }

    /** Gives a user an address or number that is known to be the user's. */
    void verified(String username, String attribute, String value) {
        pool.client()
                .adminUpdateUserAttributes(r -> r.userPoolId(pool.id())
                        .username(username)
                        .userAttributes(attribute(attribute, value), attribute(attribute + "_verified", "true")));
    }

    static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
