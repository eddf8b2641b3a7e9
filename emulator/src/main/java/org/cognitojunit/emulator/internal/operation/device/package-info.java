/**
 * Operations on the devices of users: confirming, showing, remembering and forgetting them. What a device has to do with
 * signing in is in the package of sign-ins.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.device;

import org.jspecify.annotations.NullMarked;
