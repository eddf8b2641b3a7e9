/**
 * Codes that a pool waits for: who was sent which, for what, and until when it is good. What they are sent with is the
 * business of the messages.
 */
@NullMarked
package org.cognitojunit.emulator.internal.code;

import org.jspecify.annotations.NullMarked;
