package org.cognitojunit.scenarios.marker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The behaviour was seen on AWS, by somebody who published it or by a live run of this project. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface VerifiedOnAws {

    /** Who saw it: a tag of the table of sources in {@code docs/fidelity.md}. */
    String source();

    /** When: an ISO-8601 date, as exact as the source is. */
    String on();
}
