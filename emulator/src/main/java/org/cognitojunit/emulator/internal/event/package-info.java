/**
 * The activity of the users of a pool: who signed up, signed in or changed a password, and what came of it. A pool keeps it
 * while threat protection is on; no risk is assessed.
 */
@NullMarked
package org.cognitojunit.emulator.internal.event;

import org.jspecify.annotations.NullMarked;
