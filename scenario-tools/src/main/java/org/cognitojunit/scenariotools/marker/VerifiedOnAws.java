package org.cognitojunit.scenariotools.marker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A live run of this project has recorded the scenario on AWS, and the emulator answers as AWS did. It says neither who nor when,
 * since the recording does; a scenario without a recording must not carry it, and one with a recording must.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface VerifiedOnAws {}
