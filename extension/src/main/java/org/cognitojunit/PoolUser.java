package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A user of a {@link CognitoUserPool @CognitoUserPool}, with either a password or a temporary password. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolUser {

    /** The username, 1 to 128 characters. */
    String name();

    /**
     * The user's own password: the user is {@code CONFIRMED} and signs in without a challenge. In an {@linkplain
     * CognitoUserPool#existing existing} pool {@code ${name}} in it stands for a configuration parameter.
     */
    String password() default "";

    /** The user is in {@code FORCE_CHANGE_PASSWORD} and must choose a password at the first sign-in. */
    String temporaryPassword() default "";

    /** Each as {@code name=value}, for example {@code email=alice@example.com}. */
    String[] attributes() default {};

    /** Names of the pool's groups that the user is a member of. */
    String[] groups() default {};
}
