/**
 * Calls that nobody would write by hand, thousands of them: whatever arrives, the emulator answers as Cognito would, in
 * time, and a call that is refused leaves no trace.
 */
@NullMarked
package org.cognitojunit.fuzz;

import org.jspecify.annotations.NullMarked;
