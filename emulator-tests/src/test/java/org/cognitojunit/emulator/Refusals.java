package org.cognitojunit.emulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

/** Asserts what Cognito refuses, and in which words. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(
            ThrowingCallable call, Class<? extends CognitoIdentityProviderException> type, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(type)
                .asInstanceOf(InstanceOfAssertFactories.type(CognitoIdentityProviderException.class))
                .extracting(refusal -> refusal.awsErrorDetails().errorMessage())
                .isEqualTo(message);
    }
}
