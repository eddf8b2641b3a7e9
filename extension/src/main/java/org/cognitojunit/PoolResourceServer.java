package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An API with scopes in a {@link CognitoUserPool @CognitoUserPool}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolResourceServer {

    /** What its scopes begin with, for example {@code https://orders.example.com}. */
    String value();

    /** What people call it; empty for the identifier. */
    String name() default "";

    /** Each as {@code name} or {@code name=description}. Clients know them as {@code <identifier>/<name>}. */
    String[] scopes() default {};
}
