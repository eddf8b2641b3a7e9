/**
 * Calls the functions of Lambda triggers: {@link org.cognitojunit.emulator.internal.trigger.Triggers} has a method for each,
 * which builds Cognito's event, has it answered and reads the answer strictly. Where a pool has no function, nothing happens.
 */
@NullMarked
package org.cognitojunit.emulator.internal.trigger;

import org.jspecify.annotations.NullMarked;
