package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.internal.jupiter.RequiresCapabilityCondition;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Disables a test class or method, with the reason, on a backend that cannot do what it needs.
 *
 * <pre>{@code
 * @Test
 * @RequiresCapability(Capability.CLOCK)
 * void a_session_expires(CognitoEmulator emulator, UserPool pool) {
 *     // what a backend without a clock to move cannot do
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(RequiresCapabilityCondition.class)
public @interface RequiresCapability {

    /** What the backend must be able to do; all of it. */
    Capability[] value();
}
