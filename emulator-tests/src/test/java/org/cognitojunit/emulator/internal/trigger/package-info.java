/** The triggers of messages and confirmations, by direct calls. */
@NullMarked
package org.cognitojunit.emulator.internal.trigger;

import org.jspecify.annotations.NullMarked;
