package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.definition.MfaFactor;
import org.cognitojunit.definition.MfaMode;

/** The second factors of a {@link CognitoUserPool @CognitoUserPool}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolMfa {

    /** Whether users are asked for one. */
    MfaMode mode() default MfaMode.OFF;

    /** What the pool offers; at least one, unless the mode is OFF. */
    MfaFactor[] factors() default {};
}
