package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link CognitoUserPool @CognitoUserPool} says about passkeys. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolPasskeys {

    /** The domain that passkeys are made for; empty for the pool's own domain. */
    String relyingPartyId() default "";

    /** Whether authenticators must make sure who holds them; else they do so where they can. */
    boolean userVerificationRequired() default false;

    /** Whether a passkey that has verified its user is two factors in one. */
    boolean twoFactors() default false;
}
