/**
 * Lambda triggers written in Java: {@link org.cognitojunit.emulator.trigger.PoolTriggers} takes a pool's functions, and each
 * event class is a typed face on the JSON that Cognito hands to that trigger. Nothing here knows how the emulator calls them.
 */
@NullMarked
package org.cognitojunit.emulator.trigger;

import org.jspecify.annotations.NullMarked;
