package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What passwords a {@link CognitoUserPool @CognitoUserPool} takes. What is not said is as Cognito has it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolPasswordPolicy {

    /** 6 to 99 characters. */
    int minimumLength() default 8;

    boolean requireUppercase() default true;

    boolean requireLowercase() default true;

    boolean requireNumbers() default true;

    boolean requireSymbols() default true;

    /** How many former passwords a user may not take again, 0 to 24. */
    int historySize() default 0;

    /** How long a temporary password can be used: 1 to 365 whole days, in ISO-8601. */
    String temporaryPasswordValidity() default "P7D";
}
