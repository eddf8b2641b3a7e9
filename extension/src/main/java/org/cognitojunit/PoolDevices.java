package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.definition.DeviceTracking;

/** What a {@link CognitoUserPool @CognitoUserPool} does about devices. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolDevices {

    /** Whether they are remembered. */
    DeviceTracking tracking() default DeviceTracking.NEVER;

    /** Whether only a remembered device spares the second factor. */
    boolean challengeRequiredOnNewDevice() default false;
}
