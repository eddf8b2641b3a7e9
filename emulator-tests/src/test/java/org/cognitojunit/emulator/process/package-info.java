/**
 * The emulator as a process of its own, with a heap of its own, started from the test's class path.
 */
@NullMarked
package org.cognitojunit.emulator.process;

import org.jspecify.annotations.NullMarked;
