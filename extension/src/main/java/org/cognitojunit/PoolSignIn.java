package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.definition.FirstFactor;

/** What the users of a {@link CognitoUserPool @CognitoUserPool} sign in with. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolSignIn {

    /** What users sign in with beside their username: email, phone_number, preferred_username. */
    String[] aliasAttributes() default {};

    /** What users sign in with in place of a username: email, phone_number. */
    String[] usernameAttributes() default {};

    /** Whether {@code Alice} and {@code alice} are two users. */
    boolean usernameCaseSensitive() default true;

    /** What choice-based sign-in may begin with, PASSWORD among them; by default PASSWORD alone. */
    FirstFactor[] firstFactors() default {};
}
