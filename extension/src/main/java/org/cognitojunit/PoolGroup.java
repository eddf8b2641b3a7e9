package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A group of a {@link CognitoUserPool @CognitoUserPool}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolGroup {

    /** The group's name: 1 to 128 characters, no spaces. */
    String value();

    /** At most 2048 characters; empty for none. */
    String description() default "";

    /** 0 or more, the lowest wins when a user's preferred role is chosen; -1 for none. */
    int precedence() default -1;

    /** The role that members get; empty for none. */
    String roleArn() default "";
}
