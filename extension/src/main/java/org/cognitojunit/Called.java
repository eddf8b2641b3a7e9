package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which {@link TestUser}, {@link AppClient} or {@link UserPool} a parameter or field is.
 *
 * <p>A user or client is looked for in the pools of the nearest element that has one of that name: of the method, of the class,
 * of the class around it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Called {

    /** The username, or the name of the client or pool. Empty for the only user or the first client of a {@link #pool}. */
    String value() default "";

    /** The name of the pool that the user or client is of, where it takes that to tell. */
    String pool() default "";
}
