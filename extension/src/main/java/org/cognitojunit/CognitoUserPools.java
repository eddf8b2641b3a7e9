package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.internal.jupiter.EmulatorClockLocks;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Several {@link CognitoUserPool @CognitoUserPool} on one element, each with a name. Written by the compiler, as a rule. */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(CognitoUserPoolExtension.class)
@ResourceLock(providers = EmulatorClockLocks.class)
public @interface CognitoUserPools {

    CognitoUserPool[] value();
}
