package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.definition.AttributeType;

/** An attribute of the users of a {@link CognitoUserPool @CognitoUserPool}: a custom one, or settings of a standard one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolAttribute {

    /** Of a standard attribute, for example {@code email}; or of a custom one, with or without {@code custom:}. */
    String name();

    /** A standard attribute keeps the type that it has. */
    AttributeType type() default AttributeType.STRING;

    /** Whether each user must have it; a custom attribute cannot be required. */
    boolean required() default false;

    /** Whether it can be changed once it is set. */
    boolean mutable() default true;

    /** The least value of a number, or length of a string, as a whole number; empty for Cognito's. */
    String min() default "";

    /** The greatest value of a number, or length of a string, as a whole number; empty for Cognito's. */
    String max() default "";
}
