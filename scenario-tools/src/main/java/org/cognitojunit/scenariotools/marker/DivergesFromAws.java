package org.cognitojunit.scenariotools.marker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The emulator is known to do something else than AWS here, and says so. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface DivergesFromAws {

    /** What AWS does, and why the emulator does not. */
    String reason();
}
