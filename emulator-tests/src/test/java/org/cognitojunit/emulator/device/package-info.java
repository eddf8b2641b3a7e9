/** Tests of devices: the operations on them, and what they have to do with signing in. */
@NullMarked
package org.cognitojunit.emulator.device;

import org.jspecify.annotations.NullMarked;
