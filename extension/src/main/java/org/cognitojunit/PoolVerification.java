package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.definition.RecoveryMechanism;

/** How the addresses and numbers of the users of a {@link CognitoUserPool @CognitoUserPool} are verified, and what they serve for. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolVerification {

    /** What is verified by a code when a user signs up: email, phone_number. */
    String[] autoVerifiedAttributes() default {};

    /** The auto-verified attributes that keep their value until a new one is verified. */
    String[] verifiedBeforeUpdate() default {};

    /** Where users who have forgotten their password are sent a code, the first choice first; by default as Cognito has it. */
    RecoveryMechanism[] accountRecovery() default {};
}
