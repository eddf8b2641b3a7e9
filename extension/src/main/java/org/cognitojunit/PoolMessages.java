package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a {@link CognitoUserPool @CognitoUserPool} sends messages. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolMessages {

    /** The identity of Amazon SES that mails come from; empty for Cognito's own sender. */
    String emailIdentityArn() default "";

    /** The role that Cognito takes on to send text messages; empty where it sends none. */
    String smsRoleArn() default "";

    /** What that role asks for; empty for nothing. */
    String smsExternalId() default "";
}
