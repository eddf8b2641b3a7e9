/**
 * Amazon Cognito user pools in one JVM. {@link org.cognitojunit.emulator.CognitoEmulator} starts them as a library, and
 * {@link org.cognitojunit.emulator.Main} as a process; everything below {@code internal} may change at any time.
 */
@NullMarked
package org.cognitojunit.emulator;

import org.jspecify.annotations.NullMarked;
