/** Lambda triggers: functions in Java and behind Lambda's Invoke call, and what the emulator makes of their answers. */
@NullMarked
package org.cognitojunit.emulator.trigger;

import org.jspecify.annotations.NullMarked;
