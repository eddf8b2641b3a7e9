package org.cognitojunit.scenariotools.marker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Somebody has seen the behaviour on AWS and published it. This project has not: that would be {@link VerifiedOnAws}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface SeenOnAws {

    /** Who saw it: a tag of the table of sources in {@code docs/fidelity.md}. */
    String source();

    /** When: an ISO-8601 date, as exact as the source is. */
    String on();
}
