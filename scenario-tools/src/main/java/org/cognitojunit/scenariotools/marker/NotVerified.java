package org.cognitojunit.scenariotools.marker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The behaviour is documented or deduced, but nobody whom we can name has seen it on AWS. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface NotVerified {

    /** Where it comes from instead. */
    String reason();
}
